package org.dudao.facts;

/** The township's group `staff`. */
public record Staff(
        @Field(zh = "本学期被听课教师数", unit = "人", type = FieldType.WHOLE)
        Long teachersObserved) {}
