package org.dudao.facts;

import java.math.BigDecimal;

/** The township's group `finance`. */
public record Finance(
        @Field(zh = "原始金额单位", type = FieldType.CHOICE) MoneyUnit sourceUnit,

        @Field(zh = "贫困生救助资金", unit = "元", type = FieldType.DECIMAL)
        BigDecimal poorPupilFund,

        @Field(zh = "乡镇财政收入", unit = "元", type = FieldType.DECIMAL)
        BigDecimal townshipRevenue) {}
