package org.dudao.facts;

/** The county document's group `survey`; refused in a township's submission. */
public record CountySurvey(
        @Field(zh = "满意有效问卷数", unit = "份", type = FieldType.WHOLE)
        Long satisfiedValid,

        @Field(zh = "有效问卷数", unit = "份", type = FieldType.WHOLE)
        Long validReplies) {}
