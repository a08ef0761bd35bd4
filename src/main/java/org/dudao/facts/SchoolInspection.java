package org.dudao.facts;

/** A school's group `inspection`. */
public record SchoolInspection(
        @Field(zh = "开学前检查完成", type = FieldType.YES_NO) Boolean preTermDone,

        @Field(zh = "发现隐患数", unit = "条", type = FieldType.WHOLE)
        Long hazardsFound,

        @Field(zh = "已销号隐患数", unit = "条", type = FieldType.WHOLE)
        Long hazardsClosed,

        @Field(zh = "学校学期安全检查次数", unit = "次", type = FieldType.WHOLE, note = "学校自己进行的；乡镇、部门的检查不计")
        Long schoolChecksPerTerm) {}
