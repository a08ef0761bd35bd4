package org.dudao.facts;

/** The county document's group `cadre`; refused in a township's submission. */
public record CountyCadre(
        @Field(zh = "以升学率考核", type = FieldType.YES_NO) Boolean usesExamRate) {}
