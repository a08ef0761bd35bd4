package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `equipment`. */
public record Equipment(
        @Field(zh = "教学仪器设备值", unit = "元", type = FieldType.DECIMAL)
        BigDecimal totalValueYuan,

        @Field(zh = "使用过的器材件数", unit = "件", type = FieldType.WHOLE)
        Long itemsUsed,

        @Field(zh = "在册器材件数", unit = "件", type = FieldType.WHOLE)
        Long itemsTotal,

        @Field(zh = "统计帐", type = FieldType.YES_NO) Boolean hasStatAccount,
        @Field(zh = "明细帐", type = FieldType.YES_NO) Boolean hasDetailAccount,
        @Field(zh = "低质易耗品帐", type = FieldType.YES_NO) Boolean hasConsumableAccount,

        @Field(zh = "教学用计算机台数", unit = "台", type = FieldType.WHOLE)
        Long computers) {}
