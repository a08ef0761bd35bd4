package org.dudao.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Calendar;
import org.dudao.facts.DuePeriods;
import org.dudao.facts.Period;
import org.dudao.facts.PeriodKind;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Term;

/** The months, quarters and terms of a school year that have ended by the reference date. */
final class Periods {
    private Periods() {}

    static List<DuePeriods> due(Calendar calendar, AssessmentTime time) {
        List<YearMonth> months = calendar.teachingMonths();
        List<Term> terms = calendar.terms();
        SchoolYear year = time.year();
        return List.of(
                due(
                        PeriodKind.MONTH,
                        months == null ? usualMonths(year) : months.stream().map(Periods::month),
                        months == null,
                        time),
                due(PeriodKind.QUARTER, quarters(year), false, time),
                due(
                        PeriodKind.TERM,
                        terms == null ? usualTerms(year) : terms.stream().map(Periods::term),
                        terms == null,
                        time));
    }

    private static DuePeriods due(PeriodKind kind, Stream<Period> periods, boolean assumed, AssessmentTime time) {
        return new DuePeriods(
                kind,
                periods.filter(p -> !p.last().isAfter(time.reference()))
                        .sorted((a, b) -> a.first().compareTo(b.first()))
                        .toList(),
                assumed);
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period term(Term term) {
        return new Period(term.start().toString(), term.start(), term.end());
    }

    /** September to December and March to June. */
    private static Stream<Period> usualMonths(SchoolYear year) {
        return Stream.concat(
                IntStream.rangeClosed(9, 12).mapToObj(m -> month(YearMonth.of(year.startYear(), m))),
                IntStream.rangeClosed(3, 6).mapToObj(m -> month(YearMonth.of(year.startYear() + 1, m))));
    }

    /** The three calendar quarters entirely within the year; July to September straddles two submissions. */
    private static Stream<Period> quarters(SchoolYear year) {
        return Stream.of(
                quarter(year.startYear(), 4), quarter(year.startYear() + 1, 1), quarter(year.startYear() + 1, 2));
    }

    private static Period quarter(int year, int number) {
        return new Period(
                year + "-Q" + number,
                LocalDate.of(year, number * 3 - 2, 1),
                YearMonth.of(year, number * 3).atEndOfMonth());
    }

    /** 1 September to 31 January and 1 February to 31 July. */
    private static Stream<Period> usualTerms(SchoolYear year) {
        LocalDate spring = LocalDate.of(year.startYear() + 1, Month.FEBRUARY, 1);
        return Stream.of(
                term(new Term(year.firstDay(), spring.minusDays(1))),
                term(new Term(spring, LocalDate.of(year.startYear() + 1, Month.JULY, 31))));
    }
}
