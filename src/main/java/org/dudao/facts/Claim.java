package org.dudao.facts;

/** A figure stated by the township in words. */
public record Claim(
        @Field(zh = "编号", type = FieldType.ROW_CODE, required = true, note = "每行必填，表内唯一；可用本单位的叫法，如 辍学率；不得含姓名或身份证号")
        String code,

        @Field(zh = "指标", type = FieldType.TEXT) String indicator,
        @Field(zh = "对象编号", type = FieldType.TEXT) String subject,

        @Field(zh = "自报数值(原文)", type = FieldType.TEXT, note = "如 82.45% 或 19300万元")
        String value,

        @Field(zh = "出处", type = FieldType.TEXT) String source,
        @Field(zh = "单位", type = FieldType.TEXT) String unit,
        @Field(zh = "时期", type = FieldType.TEXT) String period) {}
