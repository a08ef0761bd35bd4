package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one party over several assessments.
 *
 * @param party who must act
 * @param firstDue the deadline that was set first
 * @param due the last day demanded now
 * @param overdueDays the days since the first deadline; 0 if it has not passed
 * @param extended whether the day demanded now lets the party have more days than it had first
 * @param step the step of the escalation table; omitted for queries
 */
public record FollowUpDuty(
        Responsible party,
        LocalDate firstDue,
        LocalDate due,
        int overdueDays,
        boolean extended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step) {
    /** The deadlines as they stand on a day. */
    static FollowUpDuty of(
            Responsible party, LocalDate firstDue, LocalDate due, @Nullable Integer step, LocalDate asOf) {
        int overdue = (int) Math.max(0, ChronoUnit.DAYS.between(firstDue, asOf));
        return new FollowUpDuty(party, firstDue, due, overdue, due.isAfter(firstDue) && due.isAfter(asOf), step);
    }

    /** The same on another day. */
    FollowUpDuty on(LocalDate asOf) {
        return of(party, firstDue, due, step, asOf);
    }

    /** The same where nobody waits for it any more. */
    FollowUpDuty stopped() {
        return new FollowUpDuty(party, firstDue, due, 0, false, step);
    }
}
