package org.dudao.facts;

/** One class. */
public record SchoolClass(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                note = "校内唯一，可用本单位的叫法，如 一(1)班；不得含姓名或身份证号；填了年级和班级名称的，或该校该年级只有一个班的，可不填")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, required = true)
        String schoolCode,

        @Field(zh = "班级名称", type = FieldType.NAME, note = "如 一(1)班；没有编号时与年级一起用来区分班级")
        String name,

        @Field(zh = "年级", type = FieldType.CHOICE, note = "幼儿：small/middle/big/mixed")
        Grade grade,

        @Field(zh = "班级人数", unit = "人", type = FieldType.WHOLE)
        Long studentCount,

        @Field(zh = "班级专任教师数", unit = "人", type = FieldType.WHOLE, note = "幼儿班")
        Long teachers,

        @Field(zh = "班级保育员数", unit = "人", type = FieldType.WHOLE, note = "幼儿班")
        Long carers) {
    /** The number of pupils from which a class is large (大班额: 56人及以上), 国发〔2016〕40号. */
    public static final int LARGE = 56;
}
