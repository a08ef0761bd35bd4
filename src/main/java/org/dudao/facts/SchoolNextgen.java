package org.dudao.facts;

/** A school's group `nextgen`. */
public record SchoolNextgen(
        @Field(zh = "学期家长学校活动次数", unit = "次", type = FieldType.WHOLE, note = "家长学校开展的家庭教育活动；没有家长学校的填0")
        Long parentSchoolActivities) {}
