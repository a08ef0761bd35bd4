package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.Term;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Duty;
import org.dudao.standards.Remedy;
import org.dudao.standards.Responsible;
import org.dudao.standards.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due day is a working day, but for what must be done today and what must be done before a term. */
class DueDaysTest {
    private static final WorkingDays CALENDAR = Catalogue.load().workingDays();

    private static Remedy remedy(int days, boolean beforeTerm) {
        Duty school = new Duty(Responsible.SCHOOL, null, null, null, null);
        return new Remedy(null, null, List.of(school), days, beforeTerm ? true : null);
    }

    private static void expect(DueDays due, Remedy remedy, String day, boolean known) {
        Duty duty = remedy.responsible().get(0);
        assertThat(due.due(remedy, duty)).isEqualTo(day);
        assertThat(due.isCalendarKnown(remedy, duty)).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0} and {1} days: {2} ({4})")
    @CsvSource(textBlock = """
            2026-07-31,  0, 2026-07-31, true,  today
            2026-08-01,  0, 2026-08-01, true,  today though a Saturday
            2026-10-01,  0, 2026-10-01, true,  today though a holiday
            2026-07-31, 10, 2026-08-10, true,  a Monday
            2026-07-31,  1, 2026-08-03, true,  a Saturday moves to Monday
            2026-07-31,  2, 2026-08-03, true,  a Sunday moves to Monday
            2026-08-31, 31, 2026-10-08, true,  the first day of a long holiday moves behind it
            2026-09-18,  2, 2026-09-20, true,  a Sunday that is worked
            2026-09-11, 14, 2026-09-28, true,  a Friday off moves behind the weekend
            2026-10-01,  9, 2026-10-10, true,  a Saturday that is worked
            2026-02-13,  2, 2026-02-24, true,  the Spring Festival
            2026-12-01, 30, 2026-12-31, true,  the last day of the table
            2026-12-01, 31, 2027-01-01, false, no holiday is known of 2027
            2026-12-01, 32, 2027-01-04, false, but its weekends are
            2025-09-01,  5, 2025-09-08, false, nor is any of 2025
            """)
    void aDueDayIsAWorkingDay(LocalDate asOf, int days, String due, boolean known, String why) {
        expect(new DueDays(asOf, CALENDAR, null), remedy(days, false), due, known);
    }

    @ParameterizedTest(name = "{0} and {1} days before the next term: {2} ({4})")
    @CsvSource(textBlock = """
            2026-07-31, 60, 2026-08-31, true,  the usual first of September
            2026-07-31, 10, 2026-08-10, true,  earlier than the term
            2026-08-31, 10, 2026-08-31, true,  the last day of the holidays
            2026-09-01, 90, 2026-11-30, true,  the term has begun
            2026-10-01,365, 2027-01-31, true,  a Sunday is not moved into the term
            2026-02-01, 40, 2026-03-13, true,  a term that begins today is not the next
            """)
    void whatMustBeReadyForATermIsDueBeforeIt(LocalDate asOf, int days, String due, boolean known, String why) {
        expect(new DueDays(asOf, CALENDAR, List.of()), remedy(days, true), due, known);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-20, 2026-02-28", "2026-07-31, 2026-08-31"})
    void theTermsThatAreStatedComeBeforeTheUsualOnes(LocalDate asOf, String due) {
        List<Term> terms = List.of(
                new Term(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 20)),
                new Term(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 10)));
        expect(new DueDays(asOf, CALENDAR, terms), remedy(60, true), due, true);
    }
}
