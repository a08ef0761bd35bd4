package org.dudao.facts;

import java.time.LocalDate;

/** One wall, slope, gate, body of water, toilet or other structure of a school that is no building. */
public record SchoolStructure(
        @Field(zh = "编号", type = FieldType.ROW_CODE, required = true, note = "每行必填，校内唯一；可用本单位的叫法，如 东围墙；不得含姓名或身份证号")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, required = true)
        String schoolCode,

        @Field(zh = "类别", type = FieldType.CHOICE, note = "边坡含护坡、挡墙；水域含池塘、水井")
        StructureKind kind,

        @Field(zh = "鉴定等级", type = FieldType.CHOICE, note = "经鉴定的填，等级与校舍相同")
        SafetyGrade grade,

        @Field(zh = "是否使用", type = FieldType.YES_NO, note = "师生仍可使用或者靠近的填是")
        Boolean inUse,

        @Field(zh = "存在安全隐患", type = FieldType.YES_NO, note = "已消除的填否")
        Boolean hazard,

        @Field(zh = "最近隐患排查日期", type = FieldType.DATE) LocalDate lastCheckDate,

        @Field(zh = "已封闭隔离", type = FieldType.YES_NO, note = "师生不能靠近的填是")
        Boolean closedOff) {}
