package org.dudao.facts;

/** The county document's group `dropout`; refused in a township's submission. */
public record CountyDropout(
        @Field(zh = "县级复核次数", unit = "次", type = FieldType.WHOLE)
        Long countyReviews) {}
