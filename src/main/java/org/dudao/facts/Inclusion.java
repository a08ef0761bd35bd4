package org.dudao.facts;

/** The township's group `inclusion`. */
public record Inclusion(
        @Field(zh = "适龄残疾儿童少年数", unit = "人", type = FieldType.WHOLE)
        Long disabledAgeEligible,

        @Field(zh = "已入学残疾儿童少年数", unit = "人", type = FieldType.WHOLE)
        Long disabledEnrolled,

        @Field(zh = "符合条件随迁子女数", unit = "人", type = FieldType.WHOLE)
        Long migrantEligible,

        @Field(zh = "公办就读随迁子女数", unit = "人", type = FieldType.WHOLE)
        Long migrantPublic,

        @Field(zh = "购买学位就读随迁子女数", unit = "人", type = FieldType.WHOLE)
        Long migrantBoughtPlaces) {}
