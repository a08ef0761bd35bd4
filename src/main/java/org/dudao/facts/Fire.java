package org.dudao.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A school's group `fire`. */
public record Fire(
        @Field(zh = "月防火检查次数", unit = "次", type = FieldType.DECIMAL)
        BigDecimal checksPerMonth,

        @Field(zh = "消防设施最近检测日期", type = FieldType.DATE) LocalDate lastDetection) {}
