package org.dudao.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of financial aid. */
public record Aid(
        @Field(zh = "编号", type = FieldType.ROW_CODE, required = true, note = "每行必填，校内唯一；可用本单位的叫法，如 营养餐；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, note = "属于学校的行填写")
        String schoolCode,

        @Field(zh = "资助类别", type = FieldType.CHOICE) AidCategory category,

        @Field(zh = "资助人数", unit = "人", type = FieldType.WHOLE)
        Long persons,

        @Field(zh = "每人标准", unit = "元/人", type = FieldType.DECIMAL)
        BigDecimal rate,

        @Field(zh = "报告总额", unit = "元", type = FieldType.DECIMAL)
        BigDecimal statedTotal) {
    /** The smallest positive amount on some lines; 0 if there is none. */
    public static BigDecimal least(List<Aid> lines, Function<Aid, BigDecimal> amount) {
        return paid(lines, amount).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** The largest amount on some lines; 0 if there is none. */
    public static BigDecimal most(List<Aid> lines, Function<Aid, BigDecimal> amount) {
        return paid(lines, amount).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private static Stream<BigDecimal> paid(List<Aid> lines, Function<Aid, BigDecimal> amount) {
        return lines.stream().map(amount).filter(a -> a.signum() > 0);
    }
}
