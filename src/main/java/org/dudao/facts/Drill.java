package org.dudao.facts;

import java.time.LocalDate;

/** One evacuation drill. */
public record Drill(
        @Field(zh = "编号", type = FieldType.ROW_CODE, required = true, note = "每行必填，校内唯一；可用本单位的叫法，如 9月地震演练；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, required = true)
        String schoolCode,

        @Field(zh = "演练日期", type = FieldType.DATE, required = true)
        LocalDate date,

        @Field(zh = "演练类型", type = FieldType.CHOICE) DrillKind kind,

        @Field(zh = "疏散用时", unit = "秒", type = FieldType.WHOLE)
        Long durationSeconds,

        @Field(zh = "参演人数", unit = "人", type = FieldType.WHOLE)
        Long participants) {}
