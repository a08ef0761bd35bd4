package org.dudao.facts;

/** A school's group `bullying`. */
public record Bullying(
        @Field(zh = "学生欺凌治理委员会", type = FieldType.YES_NO) Boolean committee) {}
