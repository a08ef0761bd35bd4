package org.dudao.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.facts.Calendar;
import org.dudao.facts.School;
import org.dudao.facts.SchoolYear;

/**
 * The teaching months, quarters and terms of a school year that are over on the reference date.
 *
 * @param calendar the months and terms that the township states, if any
 * @param reference the earlier of the as-of date and the year's last day
 */
public record JudgedPeriods(Calendar calendar, SchoolYear year, LocalDate reference) {
    /** A period with its first and last day. */
    public record SchoolPeriod(LocalDate first, LocalDate last) {
        /** Whether the school was open on all days. */
        public boolean isOpen(School school) {
            return (school.openedOn() == null || !first.isBefore(school.openedOn()))
                    && (school.mergedOn() == null || !last.isAfter(school.mergedOn()));
        }

        /** Whether one of the days lies within. */
        public boolean contains(List<LocalDate> days) {
            for (LocalDate day : days) {
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    return true;
                }
            }
            return false;
        }
    }

    public List<SchoolPeriod> months() {
        List<YearMonth> months = calendar.teachingMonths();
        if (months == null) {
            months = new ArrayList<>();
            for (int month = 9; month <= 12; month++) {
                months.add(YearMonth.of(year.startYear(), month));
            }
            for (int month = 3; month <= 6; month++) {
                months.add(YearMonth.of(year.startYear() + 1, month));
            }
        }
        return over(months.stream().map(m -> new SchoolPeriod(m.atDay(1), m.atEndOfMonth())));
    }

    public List<SchoolPeriod> quarters() {
        LocalDate october = LocalDate.of(year.startYear(), 10, 1);
        return over(Stream.of(0, 3, 6)
                .map(n -> new SchoolPeriod(
                        october.plusMonths(n), october.plusMonths(n + 3).minusDays(1))));
    }

    public List<SchoolPeriod> terms() {
        LocalDate spring = LocalDate.of(year.startYear() + 1, 2, 1);
        return over(
                calendar.terms() == null
                        ? Stream.of(
                                new SchoolPeriod(year.firstDay(), spring.minusDays(1)),
                                new SchoolPeriod(spring, spring.plusMonths(6).minusDays(1)))
                        : calendar.terms().stream().map(t -> new SchoolPeriod(t.start(), t.end())));
    }

    private List<SchoolPeriod> over(Stream<SchoolPeriod> spans) {
        return spans.filter(s -> !s.last().isAfter(reference)).toList();
    }
}
