package org.dudao.facts;

/** A school's group `legalEducation`. */
public record SchoolLegalEducation(
        @Field(zh = "开设法治教育课程", type = FieldType.YES_NO) Boolean course,

        @Field(zh = "配备法治教育教师", type = FieldType.YES_NO, note = "受过专业培养或者经过专门培训")
        Boolean teacher) {}
