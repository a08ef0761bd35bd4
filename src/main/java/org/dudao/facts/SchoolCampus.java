package org.dudao.facts;

/** A school's group `campus`. */
public record SchoolCampus(
        @Field(zh = "美丽校园方案已批", type = FieldType.YES_NO) Boolean planApproved,
        @Field(zh = "专项经费已安排", type = FieldType.YES_NO) Boolean budgetSet,
        @Field(zh = "平安校园已认定", type = FieldType.YES_NO) Boolean peaceCampus) {}
