package org.dudao.facts;

/**
 * A county's own data, in a document of its own; never part of a township's submission.
 *
 * @param code its six digits
 * @param schoolYear two consecutive years, such as 2025-2026
 * @param totals what it knows of all schools together, laid out like one school; no rule matches it
 */
public record County(
        @Field(zh = "县级行政区划代码", type = FieldType.CODE6, required = true)
        String code,

        @Field(zh = "县（市、区）名称", type = FieldType.NAME) String name,

        @Field(zh = "学年", type = FieldType.SCHOOL_YEAR, required = true)
        String schoolYear,

        @Group CountyEnrolment enrolment,
        @Group CountyDropout dropout,
        @Group CountySurvey survey,
        @Group CountyQuality quality,
        @Group CountyFinance finance,
        @Group CountyAid aid,
        @Group CountyCadre cadre,
        @Group CountyKindergarten kindergarten,
        @Group CountySupervision supervision,
        @Group(totalOf = "全县") School totals) {}
