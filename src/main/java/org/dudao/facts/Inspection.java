package org.dudao.facts;

import java.math.BigDecimal;

/** The township's group `inspection`. */
public record Inspection(
        @Field(zh = "乡镇学期安全大检查次数", unit = "次", type = FieldType.WHOLE)
        Long townshipPerTerm,

        @Field(zh = "教育办每周驻校天数", unit = "天", type = FieldType.DECIMAL)
        BigDecimal officeDaysPerWeek,

        @Field(zh = "教育办每周听课节数", unit = "节", type = FieldType.WHOLE)
        Long officeLessonsPerWeek) {}
