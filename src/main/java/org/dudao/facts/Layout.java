package org.dudao.facts;

/** The township's group `layout`. */
public record Layout(
        @Field(zh = "因撤并辍学人数", unit = "人", type = FieldType.WHOLE)
        Long dropoutsFromMerge) {}
