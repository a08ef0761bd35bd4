package org.dudao.facts;

/** A school's group `inclusion`. */
public record SchoolInclusion(
        @Field(zh = "留守儿童数", unit = "人", type = FieldType.WHOLE)
        Long leftBehind,

        @Field(zh = "已建档留守儿童数", unit = "人", type = FieldType.WHOLE)
        Long leftBehindFiled,

        @Field(zh = "拒收残疾学生数", unit = "人", type = FieldType.WHOLE)
        Long refusals) {}
