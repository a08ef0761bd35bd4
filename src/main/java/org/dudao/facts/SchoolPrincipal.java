package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `principal`. */
public record SchoolPrincipal(
        @Field(zh = "校级干部谈心覆盖比例", unit = "%", type = FieldType.DECIMAL)
        BigDecimal talkSharePrincipal,

        @Field(zh = "中层干部谈心覆盖比例", unit = "%", type = FieldType.DECIMAL)
        BigDecimal talkShareMid) {}
