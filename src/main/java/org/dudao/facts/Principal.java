package org.dudao.facts;

import java.math.BigDecimal;

/** One principal or middle-level leader, without a name. */
public record Principal(
        @Field(zh = "编号", type = FieldType.CODE, lasting = true, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(zh = "每周听课节数", unit = "节/周", type = FieldType.DECIMAL)
        BigDecimal observationsPerWeek,

        @Field(zh = "每周授课节数", unit = "节/周", type = FieldType.WHOLE)
        Long teachingPeriods) {}
