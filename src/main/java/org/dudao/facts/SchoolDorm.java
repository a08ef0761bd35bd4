package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `dorm`. */
public record SchoolDorm(
        @Field(zh = "宿舍使用面积合计", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal usableArea,

        @Field(zh = "床位数", unit = "张", type = FieldType.WHOLE)
        Long beds) {}
