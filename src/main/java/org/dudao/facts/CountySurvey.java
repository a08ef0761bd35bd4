package org.dudao.facts;

/** The county document's group `survey`; a township's own survey is its group of that name. */
public record CountySurvey(
        @Field(zh = "满意有效问卷数", unit = "份", type = FieldType.WHOLE)
        Long satisfiedValid,

        @Field(zh = "有效问卷数", unit = "份", type = FieldType.WHOLE)
        Long validReplies) {}
