package org.dudao.facts;

/** The township's group `distance`. */
public record Distance(
        @Field(zh = "年季查次数", unit = "次", type = FieldType.WHOLE)
        Long quarterChecks,

        @Field(zh = "年半年考评次数", unit = "次", type = FieldType.WHOLE)
        Long halfYearEvals) {}
