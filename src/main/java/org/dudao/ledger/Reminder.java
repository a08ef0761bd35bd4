package org.dudao.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dudao.assessment.Escalation;
import org.jspecify.annotations.Nullable;

/**
 * What a party is reminded of: its duty about an item, which is due soon or overdue.
 *
 * @param deadline the day after which it is overdue
 * @param left the days left; negative if it is overdue
 * @param next the number of the step of escalation that comes next; null if none does yet
 */
public record Reminder(
        LedgerItem item,
        LedgerDuty duty,
        LocalDate deadline,
        int left,
        @Nullable Integer next) {
    static Reminder of(LedgerItem item, LedgerDuty duty, LocalDate today) {
        LocalDate deadline = item.deadline(duty);
        return new Reminder(
                item,
                duty,
                deadline,
                (int) ChronoUnit.DAYS.between(today, deadline),
                next(item, duty, deadline, today));
    }

    /** A step is reached by each deadline that passes; what was reported waits for its re-check. */
    private static @Nullable Integer next(LedgerItem item, LedgerDuty duty, LocalDate deadline, LocalDate today) {
        boolean hasPassed = deadline.isBefore(today) && duty.due().isBefore(today);
        return duty.step() == null || !hasPassed || isReported(item)
                ? null
                : Integer.valueOf(
                        Math.min(duty.step() + 1, Escalation.TABLE.steps().size()));
    }

    private static boolean isReported(LedgerItem item) {
        return item.state() == ItemState.REPORTED;
    }

    /** Whether it was reported as done, and waits for its re-check. */
    public boolean isReported() {
        return isReported(item);
    }

    /** The days by which it is overdue; 0 if it is not. */
    public int overdueDays() {
        return Math.max(0, -left);
    }
}
