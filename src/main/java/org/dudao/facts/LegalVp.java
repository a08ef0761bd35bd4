package org.dudao.facts;

import java.math.BigDecimal;

/** A school's group `legalVp`. */
public record LegalVp(
        @Field(zh = "法治副校长人数", unit = "人", type = FieldType.WHOLE, summable = false)
        Long count,

        @Field(zh = "年授课课时", unit = "课时", type = FieldType.WHOLE)
        Long lessonsPerYear,

        @Field(zh = "月到校次数", unit = "次", type = FieldType.DECIMAL)
        BigDecimal visitsPerMonth) {}
