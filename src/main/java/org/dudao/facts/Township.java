package org.dudao.facts;

/** The township's own data for one school year. */
public record Township(
        @Field(
                zh = "统计用区划代码",
                type = FieldType.TOWNSHIP_CODE,
                lasting = true,
                required = true,
                note = "9位数字，或12位数字且末三位为000")
        String code,

        @Field(zh = "乡镇名称", type = FieldType.NAME, lasting = true)
        String name,

        @Field(zh = "县级行政区划代码", type = FieldType.CODE6, lasting = true, note = "GB/T 2260")
        String countyCode,

        @Field(zh = "区域类型", type = FieldType.CHOICE, lasting = true)
        AreaType areaType,

        @Field(zh = "学年", type = FieldType.SCHOOL_YEAR, required = true)
        String schoolYear,

        @Field(zh = "总人口", unit = "人", type = FieldType.WHOLE)
        Long totalPopulation,

        @Field(zh = "行政村(社区)数", unit = "个", type = FieldType.WHOLE)
        Long villages,

        @Field(zh = "辖区学校(园)数", unit = "所", type = FieldType.WHOLE)
        Long schoolCount,

        @Field(zh = "原始报告文件名", type = FieldType.TEXT) String sourceDocument) {}
