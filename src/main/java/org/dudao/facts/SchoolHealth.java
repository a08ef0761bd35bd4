package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `health`. */
public record SchoolHealth(
        @Field(zh = "卫生室", type = FieldType.YES_NO) Boolean hasClinic,
        @Field(zh = "保健室", type = FieldType.YES_NO) Boolean hasHealthRoom,

        @Field(zh = "卫生室面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal clinicArea,

        @Field(zh = "卫生专业技术人员数", unit = "人", type = FieldType.WHOLE)
        Long professionals,

        @Field(zh = "健康教育(兼职)教师", type = FieldType.YES_NO, note = "含保健教师，专职、兼职均可")
        Boolean healthTeacher,

        @Field(zh = "有师资", type = FieldType.YES_NO) Boolean hasTeacher,
        @Field(zh = "有课本", type = FieldType.YES_NO) Boolean hasBook,
        @Field(zh = "有教案", type = FieldType.YES_NO) Boolean hasPlan,
        @Field(zh = "有课时", type = FieldType.YES_NO) Boolean hasPeriods,
        @Field(zh = "有评价", type = FieldType.YES_NO) Boolean hasEvaluation,

        @Field(zh = "季度宣传栏期数", unit = "期", type = FieldType.WHOLE)
        Long bulletinIssuesPerQuarter,

        @Field(zh = "近视人数", unit = "人", type = FieldType.WHOLE)
        Long myopiaPupils,

        @Field(zh = "筛查人数", unit = "人", type = FieldType.WHOLE)
        Long screenedPupils,

        @Field(zh = "心理健康教师", type = FieldType.YES_NO) Boolean psyTeacher,

        @Field(zh = "保健室面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal healthRoomArea,

        @Field(zh = "开展精神卫生知识教育", type = FieldType.YES_NO) Boolean psyLessons,

        @Field(zh = "开展心理健康筛查", type = FieldType.YES_NO) Boolean psyScreened,

        @Field(zh = "学年体检人数", unit = "人", type = FieldType.WHOLE, note = "按人计，一人多次体检的计1人")
        Long examined,

        @Field(zh = "学期视力监测次数", unit = "次", type = FieldType.WHOLE)
        Long visionRounds,

        @Field(zh = "学年全校性运动会次数", unit = "次", type = FieldType.WHOLE, note = "学年未结束、尚未举办的不填")
        Long sportsMeetings,

        @Field(zh = "心理健康教师专兼职", type = FieldType.CHOICE, note = "有一名专职的即填专职")
        TeacherPost psyTeacherPost,

        @Field(zh = "开设心理健康课程", type = FieldType.YES_NO) Boolean psyCourse) {}
