package org.dudao.facts;

/** The township's group `community`. */
public record Community(
        @Field(zh = "社区教育学校数", unit = "所", type = FieldType.WHOLE)
        Long schoolCount,

        @Field(zh = "社区教育工作站数", unit = "个", type = FieldType.WHOLE)
        Long stations,

        @Field(zh = "有学习地图", type = FieldType.YES_NO) Boolean hasMap,
        @Field(zh = "有课程", type = FieldType.YES_NO) Boolean hasCourse,
        @Field(zh = "有教师", type = FieldType.YES_NO) Boolean hasTeacher,
        @Field(zh = "有教学安排", type = FieldType.YES_NO) Boolean hasSchedule) {}
