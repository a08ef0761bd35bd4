package org.dudao.facts;

/** The county document's group `supervision`; refused in a township's submission. */
public record CountySupervision(
        @Field(zh = "责任督学总人数", unit = "人", type = FieldType.WHOLE, note = "全县，专职、兼职均计，一人计1人")
        Long inspectors) {}
