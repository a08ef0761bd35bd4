package org.dudao.facts;

/** A school's group `layout`. */
public record SchoolLayout(
        @Field(zh = "撤并已公告", type = FieldType.YES_NO) Boolean notice,
        @Field(zh = "已论证听证", type = FieldType.YES_NO) Boolean hearing,
        @Field(zh = "已公示", type = FieldType.YES_NO) Boolean published,
        @Field(zh = "批准机关", type = FieldType.STATED_TEXT) String approvedBy,
        @Field(zh = "已制定撤并方案", type = FieldType.YES_NO) Boolean plan,

        @Field(zh = "已论证", type = FieldType.YES_NO, note = "论证会、听证会等多种有效途径之一")
        Boolean justification,

        @Field(zh = "多数学生家长反对", type = FieldType.YES_NO) Boolean majorityOpposed) {}
