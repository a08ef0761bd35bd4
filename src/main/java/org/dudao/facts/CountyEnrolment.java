package org.dudao.facts;

/** The county document's group `enrolment`; refused in a township's submission. */
public record CountyEnrolment(
        @Field(zh = "优质高中招生计划数", unit = "人", type = FieldType.WHOLE)
        Long goodSeniorPlaces,

        @Field(zh = "优质高中分配名额数", unit = "人", type = FieldType.WHOLE)
        Long goodSeniorAllotted) {}
