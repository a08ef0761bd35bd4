package org.dudao.facts;

/** A school's group `private`. */
public record SchoolPrivate(
        @Field(zh = "流动人口子女学校等级", type = FieldType.CHOICE) EvaluationGrade evalGrade) {}
