package org.dudao.facts;

import java.util.Map;

/** The pupils of one stage of one school over the year. */
public record Roll(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                required = true,
                note = "每行必填，校内唯一；可用本单位的叫法，如 小学；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(
                zh = "学段",
                type = FieldType.CHOICE,
                lasting = true,
                required = true,
                only = {"primary", "junior", "senior"})
        Stage stage,

        @Field(zh = "学年初在校生数", unit = "人", type = FieldType.WHOLE)
        Long startCount,

        @Field(zh = "学年内辍学人数", unit = "人", type = FieldType.WHOLE)
        Long dropoutCount,

        @Field(zh = "在校生数", unit = "人", type = FieldType.WHOLE)
        Long studentCount,

        @Field(zh = "教学班数", unit = "个", type = FieldType.WHOLE)
        Long classCount,

        @Field(zh = "各年级在校生数", unit = "人", type = FieldType.GRADE_COUNTS, note = "跨年度核对用")
        Map<Grade, Long> byGrade) {
    /** The total of all grades; null if they were not reported by grade. */
    public Long graded() {
        return byGrade == null
                ? null
                : byGrade.values().stream().mapToLong(Long::longValue).sum();
    }
}
