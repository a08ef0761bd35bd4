package org.dudao.ledger;

import java.time.LocalDate;

/**
 * The days of an item.
 *
 * @param firstSeen the as-of date of the first assessment that found it, or the day of the visit; it never changes
 * @param firstDue the deadline that was set first; it never changes
 * @param deadline the day after which it is overdue: the first deadline since it was opened last, or a later one that was granted
 * @param due the last day demanded now: the deadline, or a new one where that has passed
 */
public record ItemDates(LocalDate firstSeen, LocalDate firstDue, LocalDate deadline, LocalDate due) {
    ItemDates demanded(LocalDate day) {
        return new ItemDates(firstSeen, firstDue, deadline, day);
    }

    ItemDates granted(LocalDate day) {
        return new ItemDates(firstSeen, firstDue, day, day);
    }
}
