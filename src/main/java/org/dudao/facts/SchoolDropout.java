package org.dudao.facts;

/** A school's group `dropout`. */
public record SchoolDropout(
        @Field(zh = "已报送月报份数", unit = "份", type = FieldType.WHOLE)
        Long monthlyReports,

        @Field(zh = "劝返无效人数", unit = "人", type = FieldType.WHOLE)
        Long unreturnedCount,

        @Field(zh = "已书面报告人数", unit = "人", type = FieldType.WHOLE)
        Long writtenReportCount) {}
