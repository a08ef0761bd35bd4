package org.dudao.facts;

/** A school's group `guard`. */
public record Guard(
        @Field(zh = "专职保安员数", unit = "人", type = FieldType.WHOLE)
        Long count,

        @Field(zh = "校门口硬质防冲撞设施", type = FieldType.YES_NO) Boolean gateBarrier) {}
