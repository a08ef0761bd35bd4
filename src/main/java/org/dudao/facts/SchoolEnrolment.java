package org.dudao.facts;

/** A school's group `enrolment`. */
public record SchoolEnrolment(
        @Field(zh = "编班过程和结果已公布", type = FieldType.YES_NO) Boolean classAllotmentPublished) {}
