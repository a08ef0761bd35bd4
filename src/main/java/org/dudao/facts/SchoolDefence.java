package org.dudao.facts;

/** A school's group `defence`. */
public record SchoolDefence(
        @Field(zh = "国防教育纳入课程", type = FieldType.YES_NO) Boolean inCourse,
        @Field(zh = "国家安全教育日活动", type = FieldType.YES_NO) Boolean securityDayHeld) {}
