package org.dudao.facts;

import java.math.BigDecimal;

/** The county document's group `quality`; refused in a township's submission. */
public record CountyQuality(
        @Field(zh = "质量监测学科等级", type = FieldType.CHOICE) QualityLevel subjectLevel,
        @Field(zh = "校际差异率", type = FieldType.DECIMAL) BigDecimal differenceRate) {}
