package org.dudao.facts;

/** The township's group `health`. */
public record Health(
        @Field(zh = "开设健康教育课学校数", unit = "所", type = FieldType.WHOLE)
        Long schoolsWithCourse,

        @Field(zh = "知晓率答对项数", unit = "项", type = FieldType.WHOLE)
        Long surveyCorrect,

        @Field(zh = "知晓率总项数", unit = "项", type = FieldType.WHOLE)
        Long surveyItems,

        @Field(zh = "行为合格人数", unit = "人", type = FieldType.WHOLE)
        Long behaviourOk,

        @Field(zh = "行为调查人数", unit = "人", type = FieldType.WHOLE)
        Long behaviourSurveyed) {}
