package org.dudao.facts;

import java.time.LocalDate;

/**
 * The school year and as-of date of an assessment.
 *
 * @param year the school year of the submission
 * @param asOf the as-of date, for licences, the age of checks and deadlines
 */
public record AssessmentTime(SchoolYear year, LocalDate asOf) {
    /**
     * The reference date, which is the earlier of the as-of date and the year's last day: it selects limits and ends the judged periods.
     */
    public LocalDate reference() {
        return asOf.isBefore(year.lastDay()) ? asOf : year.lastDay();
    }
}
