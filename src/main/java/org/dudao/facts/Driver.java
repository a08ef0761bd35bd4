package org.dudao.facts;

/** One driver of a school bus. */
public record Driver(
        @Field(zh = "编号", type = FieldType.CODE, lasting = true, required = true, note = "每行必填，表内唯一；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(zh = "校车驾驶资格", type = FieldType.YES_NO) Boolean qualified,

        @Field(zh = "驾驶人年龄", unit = "岁", type = FieldType.WHOLE)
        Long age,

        @Field(zh = "驾龄", unit = "年", type = FieldType.WHOLE)
        Long licenceYears) {}
