package org.dudao.facts;

/** The township's group `campus`. */
public record Campus(
        @Field(zh = "年督查次数", unit = "次", type = FieldType.WHOLE)
        Long monthlyChecks,

        @Field(zh = "年讲评次数", unit = "次", type = FieldType.WHOLE)
        Long quarterlyReviews) {}
