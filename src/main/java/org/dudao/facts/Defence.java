package org.dudao.facts;

/** The township's group `defence`. */
public record Defence(
        @Field(zh = "年汇报次数", unit = "次", type = FieldType.WHOLE)
        Long halfYearReports) {}
