package org.dudao.facts;

/** The township's group `safety`. */
public record Safety(
        @Field(zh = "安全责任事故起数", unit = "起", type = FieldType.WHOLE)
        Long liabilityAccidents,

        @Field(zh = "死亡人数", unit = "人", type = FieldType.WHOLE)
        Long deaths) {}
