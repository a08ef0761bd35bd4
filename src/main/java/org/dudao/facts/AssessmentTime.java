package org.dudao.facts;

import java.time.LocalDate;

/**
 * When a submission is judged.
 *
 * @param year the school year of the submission
 * @param asOf the day of the check: licences, ages of checks and deadlines count from it
 */
public record AssessmentTime(SchoolYear year, LocalDate asOf) {
    /** The earlier of the day of the check and the year's last day: it picks limits and ends the periods that are judged. */
    public LocalDate reference() {
        return asOf.isBefore(year.lastDay()) ? asOf : year.lastDay();
    }
}
