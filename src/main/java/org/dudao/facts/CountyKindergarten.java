package org.dudao.facts;

import java.math.BigDecimal;

/** The county document's group `kindergarten`; refused in a township's submission. */
public record CountyKindergarten(
        @Field(zh = "公办园生均公用经费拨付", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal publicFundPerChild,

        @Field(zh = "普惠性民办园生均补助拨付", unit = "元/生·年", type = FieldType.DECIMAL)
        BigDecimal privateSubsidyPerChild) {}
