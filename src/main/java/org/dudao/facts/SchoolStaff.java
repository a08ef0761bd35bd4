package org.dudao.facts;

/** A school's group `staff`. */
public record SchoolStaff(
        @Field(zh = "教职工总数", unit = "人", type = FieldType.WHOLE)
        Long total,

        @Field(zh = "专任教师数", unit = "人", type = FieldType.WHOLE)
        Long teachers,

        @Field(zh = "持教师资格证人数", unit = "人", type = FieldType.WHOLE)
        Long certified,

        @Field(zh = "高于规定学历教师数", unit = "人", type = FieldType.WHOLE, note = "小学：专科及以上；初中：本科及以上")
        Long aboveRequiredDegree,

        @Field(zh = "中级及以上专业技术职务教师数", unit = "人", type = FieldType.WHOLE)
        Long middleRank,

        @Field(zh = "县级以上骨干教师数", unit = "人", type = FieldType.WHOLE)
        Long backboneCountyPlus,

        @Field(zh = "体育专任教师数", unit = "人", type = FieldType.WHOLE)
        Long peTeachers,

        @Field(zh = "音乐专任教师数", unit = "人", type = FieldType.WHOLE)
        Long musicTeachers,

        @Field(zh = "美术专任教师数", unit = "人", type = FieldType.WHOLE)
        Long artTeachers,

        @Field(
                zh = "共享的体育、艺术教师数",
                unit = "人",
                type = FieldType.WHOLE,
                note = "交流轮岗、兼职、走教；乡村学校50-99人填报",
                summable = false)
        Long sharedPeArtTeachers,

        @Field(zh = "已完成违法犯罪记录查询人数", unit = "人", type = FieldType.WHOLE)
        Long checked,

        @Field(zh = "五年满360学时教师数", unit = "人", type = FieldType.WHOLE)
        Long trained360,

        @Field(zh = "符合交流条件教师数", unit = "人", type = FieldType.WHOLE)
        Long rotationEligible,

        @Field(zh = "实际交流轮岗教师数", unit = "人", type = FieldType.WHOLE)
        Long rotated,

        @Field(zh = "其中骨干教师数", unit = "人", type = FieldType.WHOLE)
        Long rotatedBackbone,

        @Field(zh = "已建业务档案教师数", unit = "人", type = FieldType.WHOLE)
        Long recordCount,

        @Field(zh = "已完成年度考核教师数", unit = "人", type = FieldType.WHOLE)
        Long appraised,

        @Field(zh = "擅离岗位三个月以上人数", unit = "人", type = FieldType.WHOLE)
        Long absentOver3Months,

        @Field(zh = "已家访学生数", unit = "人", type = FieldType.WHOLE)
        Long homeVisitPupils,

        @Field(zh = "本学年新聘人员数", unit = "人", type = FieldType.WHOLE)
        Long newHires,

        @Field(zh = "入职前已查询违法犯罪记录新聘人员数", unit = "人", type = FieldType.WHOLE)
        Long newHiresChecked) {}
