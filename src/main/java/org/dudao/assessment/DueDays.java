package org.dudao.assessment;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.facts.Term;
import org.dudao.standards.Duty;
import org.dudao.standards.Remedy;
import org.dudao.standards.WorkingDays;

/**
 * By when a duty must be done.
 *
 * <p>Days are counted from the as-of date. A due day that is no working day moves to the next one; what must be done on the as-of date
 * itself is due on that day, whatever day it is. What must be done before the next term is due on the day before it at the latest.
 */
final class DueDays {
    private final LocalDate asOf;
    private final WorkingDays calendar;
    private final LocalDate nextTerm;

    /**
     * The due days of one assessment.
     *
     * @param terms the terms that the submission states; null or empty if it states none
     */
    DueDays(LocalDate asOf, WorkingDays calendar, List<Term> terms) {
        this.asOf = asOf;
        this.calendar = calendar;
        this.nextTerm = nextTerm(asOf, terms == null ? List.of() : terms);
    }

    /** The next first day of a term that is stated, or the usual one: 1 September, 1 February. */
    private static LocalDate nextTerm(LocalDate asOf, List<Term> terms) {
        LocalDate usual = Stream.of(asOf.getYear(), asOf.getYear() + 1)
                .flatMap(year ->
                        Stream.of(LocalDate.of(year, Month.FEBRUARY, 1), LocalDate.of(year, Month.SEPTEMBER, 1)))
                .filter(day -> day.isAfter(asOf))
                .findFirst()
                .orElseThrow();
        return terms.stream()
                .map(Term::start)
                .filter(day -> day.isAfter(asOf))
                .min(LocalDate::compareTo)
                .orElse(usual);
    }

    /** The last day for a duty. */
    LocalDate due(Remedy remedy, Duty duty) {
        int days = remedy.days(duty);
        if (days == 0) {
            return asOf;
        }
        LocalDate due = calendar.onOrAfter(asOf.plusDays(days));
        LocalDate before = nextTerm.minusDays(1);
        return Boolean.TRUE.equals(remedy.beforeTerm()) && before.isBefore(due) ? before : due;
    }

    /** Whether the public holidays up to a duty's last day are known; otherwise only weekends were taken into account. */
    boolean isCalendarKnown(Remedy remedy, Duty duty) {
        LocalDate counted = asOf.plusDays(remedy.days(duty));
        LocalDate due = due(remedy, duty);
        return remedy.days(duty) == 0 || due.isBefore(counted) || (calendar.knows(counted) && calendar.knows(due));
    }

    /** Whether the public holidays of a day's year are known. */
    boolean knows(LocalDate day) {
        return calendar.knows(day);
    }
}
