package org.dudao.facts;

import java.math.BigDecimal;

/** One cadre under democratic evaluation, without a name. */
public record Cadre(
        @Field(zh = "编号", type = FieldType.CODE, lasting = true, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, note = "属于学校的行填写")
        String schoolCode,

        @Field(zh = "基本称职和不称职票占比", unit = "%", type = FieldType.DECIMAL)
        BigDecimal poorShare,

        @Field(zh = "连续两年较低值", unit = "%", type = FieldType.DECIMAL)
        BigDecimal poorShareTwoYears) {}
