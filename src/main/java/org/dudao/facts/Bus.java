package org.dudao.facts;

import java.time.LocalDate;

/** One school bus. */
public record Bus(
        @Field(
                zh = "编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                note = "校内唯一，可用本单位的叫法，如 1号车；不得含姓名或身份证号；填了校车标牌编号的可不填")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(zh = "校车标牌编号", type = FieldType.STATED_TEXT, lasting = true)
        String plateNo,

        @Field(zh = "校车标牌有效期至", type = FieldType.DATE, lasting = true, future = true)
        LocalDate plateExpiry,

        @Field(zh = "核载人数", unit = "人", type = FieldType.WHOLE, lasting = true)
        Long capacity,

        @Field(zh = "实载人数", unit = "人", type = FieldType.WHOLE)
        Long passengers,

        @Field(zh = "随车照管人员", type = FieldType.YES_NO) Boolean attendant,
        @Field(zh = "最近安全技术检验日期", type = FieldType.DATE) LocalDate lastInspection,

        @Field(zh = "幼儿专用校车", type = FieldType.YES_NO, lasting = true)
        Boolean kindergartenStandard) {}
