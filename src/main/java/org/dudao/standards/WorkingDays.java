package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The working days 工作日 of the years of which the public holidays are known; of other years all days but weekends.
 *
 * @param years the years of {@code rules/holidays.yaml}
 */
public record WorkingDays(List<Year> years) {
    /** The name of the file in a rule base. */
    static final String FILE = "holidays.yaml";

    /** No year is known. */
    static final WorkingDays NONE = new WorkingDays(List.of());

    /**
     * The public holidays of a year.
     *
     * @param source the notice that sets them
     * @param holidays the days off, weekends of a long holiday included
     * @param workdays the weekend days that are worked instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Year(int year, String source, List<LocalDate> holidays, List<LocalDate> workdays) {}

    /** Whether the public holidays of a day's year are known. */
    public boolean knows(LocalDate day) {
        return yearOf(day) != null;
    }

    /** The day itself if it is a working day, otherwise the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** These years and others, which replace those known already. */
    WorkingDays and(WorkingDays others) {
        List<Year> all = new ArrayList<>(others.years);
        years.stream()
                .filter(year -> others.years.stream().noneMatch(other -> other.year() == year.year()))
                .forEach(all::add);
        return new WorkingDays(List.copyOf(all));
    }

    private boolean isWorked(LocalDate day) {
        Year year = yearOf(day);
        if (year != null && year.holidays().contains(day)) {
            return false;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend || (year != null && year.workdays().contains(day));
    }

    private Year yearOf(LocalDate day) {
        return years.stream().filter(y -> y.year() == day.getYear()).findFirst().orElse(null);
    }
}
