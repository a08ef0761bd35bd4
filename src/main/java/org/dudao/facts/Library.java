package org.dudao.facts;

/** A school's group `library`. */
public record Library(
        @Field(zh = "图书册数", unit = "册", type = FieldType.WHOLE, note = "seed用“万册”,须换算")
        Long books) {}
