package org.dudao.facts;

/** What a county adds to its townships in a document of its own; never part of a township's submission. */
public record County(
        @Group CountyEnrolment enrolment,
        @Group CountyDropout dropout,
        @Group CountySurvey survey,
        @Group CountyQuality quality,
        @Group CountyFinance finance,
        @Group CountyAid aid,
        @Group CountyCadre cadre) {}
