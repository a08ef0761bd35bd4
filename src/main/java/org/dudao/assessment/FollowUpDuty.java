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
 * @param overdueDays the days since the first deadline, or since the one that was granted; 0 if it has not passed
 * @param extended whether the day demanded now lets the party have more days than it had first
 * @param step the step of the escalation table; omitted for queries
 * @param granted the later deadline that a person granted; omitted if none was
 */
public record FollowUpDuty(
        Responsible party,
        LocalDate firstDue,
        LocalDate due,
        int overdueDays,
        boolean extended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate granted) {
    /** The deadlines as they stand on a day, of a duty to which no more time was granted. */
    public FollowUpDuty(
            Responsible party,
            LocalDate firstDue,
            LocalDate due,
            int overdueDays,
            boolean extended,
            @Nullable Integer step) {
        this(party, firstDue, due, overdueDays, extended, step, null);
    }

    /**
     * The deadlines as they stand on a day.
     *
     * @param granted the later deadline that a person granted; null if none was
     */
    public static FollowUpDuty of(
            Responsible party,
            LocalDate firstDue,
            LocalDate due,
            @Nullable Integer step,
            @Nullable LocalDate granted,
            LocalDate asOf) {
        LocalDate runsUntil = granted == null ? firstDue : granted;
        int overdue = (int) Math.max(0, ChronoUnit.DAYS.between(runsUntil, asOf));
        boolean extended = due.isAfter(firstDue) && due.isAfter(asOf);
        return new FollowUpDuty(party, firstDue, due, overdue, extended, step, granted);
    }

    /** The same on another day. */
    FollowUpDuty on(LocalDate asOf) {
        return of(party, firstDue, due, step, granted, asOf);
    }

    /** The same where nobody waits for it any more. */
    FollowUpDuty stopped() {
        return new FollowUpDuty(party, firstDue, due, 0, false, step, granted);
    }
}
