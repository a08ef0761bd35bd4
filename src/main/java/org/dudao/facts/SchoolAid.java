package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `aid`. */
public record SchoolAid(
        @Field(zh = "应资助人数", unit = "人", type = FieldType.WHOLE)
        Long eligible,

        @Field(zh = "已发放人数", unit = "人", type = FieldType.WHOLE)
        Long paid,

        @Field(zh = "人均资助额", unit = "元", type = FieldType.DECIMAL, summable = false)
        BigDecimal amountPerPupil) {}
