package org.dudao.facts;

/** The township's group `inclusion`. */
public record Inclusion(
        @Field(zh = "适龄残疾儿童少年数", unit = "人", type = FieldType.WHOLE)
        Integer disabledAgeEligible,

        @Field(zh = "已入学残疾儿童少年数", unit = "人", type = FieldType.WHOLE)
        Integer disabledEnrolled,

        @Field(zh = "符合条件随迁子女数", unit = "人", type = FieldType.WHOLE)
        Integer migrantEligible,

        @Field(zh = "公办就读随迁子女数", unit = "人", type = FieldType.WHOLE)
        Integer migrantPublic,

        @Field(zh = "购买学位就读随迁子女数", unit = "人", type = FieldType.WHOLE)
        Integer migrantBoughtPlaces) {}
