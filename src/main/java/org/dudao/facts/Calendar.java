package org.dudao.facts;

import java.time.YearMonth;
import java.util.List;

/** The township's group `calendar`. */
public record Calendar(
        @Field(zh = "本学期教学月数", unit = "月", type = FieldType.WHOLE)
        Long termMonths,

        @Field(zh = "教学月份", type = FieldType.MONTHS, note = "如 2025-09；缺省为9-12月、3-6月")
        List<YearMonth> teachingMonths,

        @Field(zh = "学期起止", type = FieldType.TERMS) List<Term> terms) {}
