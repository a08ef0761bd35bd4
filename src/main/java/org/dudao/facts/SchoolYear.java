package org.dudao.facts;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, from 1 September to 31 August.
 *
 * @param startYear the calendar year of its first day
 */
public record SchoolYear(int startYear) {
    /** Parses {@code 2025-2026}; null if the text is not two consecutive years. */
    public static SchoolYear parse(String text) {
        if (!text.matches("(19|20)\\d\\d-(19|20)\\d\\d")) {
            return null;
        }
        int first = Integer.parseInt(text.substring(0, 4));
        return Integer.parseInt(text.substring(5)) == first + 1 ? new SchoolYear(first) : null;
    }

    /** 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    /** 31 August. */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    /** Whether the school year contains the date. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    @Override
    public String toString() {
        return startYear + "-" + (startYear + 1);
    }
}
