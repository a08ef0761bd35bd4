package org.dudao.facts;

import java.math.BigDecimal;

/** The county document's group `aid`; refused in a township's submission. */
public record CountyAid(
        @Field(zh = "小学寄宿生补助标准", unit = "元/年", type = FieldType.DECIMAL)
        BigDecimal boardingPrimary,

        @Field(zh = "初中寄宿生补助标准", unit = "元/年", type = FieldType.DECIMAL)
        BigDecimal boardingJunior,

        @Field(zh = "免学杂费", type = FieldType.YES_NO) Boolean tuitionExempt,
        @Field(zh = "免教科书费", type = FieldType.YES_NO) Boolean textbookFree,
        @Field(zh = "补寄宿生生活费", type = FieldType.YES_NO) Boolean boardingSubsidy) {}
