package org.dudao.facts;

/** The group `party` of a row. */
public record OrganisationParty(
        @Field(zh = "党支部星级", unit = "星", type = FieldType.WHOLE)
        Long stars,

        @Field(zh = "活动室“十有”达成项", unit = "项", type = FieldType.WHOLE)
        Long roomItems,

        @Field(zh = "基础工作台账", type = FieldType.YES_NO) Boolean basicLedger,
        @Field(zh = "工作记实台账", type = FieldType.YES_NO) Boolean recordLedger) {}
