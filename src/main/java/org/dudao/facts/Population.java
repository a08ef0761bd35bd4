package org.dudao.facts;

/** The township's group `population`. */
public record Population(
        @Field(zh = "3-5周岁常住儿童数", unit = "人", type = FieldType.WHOLE)
        Long age3to5) {}
