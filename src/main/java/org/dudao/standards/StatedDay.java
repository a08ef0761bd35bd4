package org.dudao.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days of documents, of which only the month or year may be known. */
final class StatedDay {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private StatedDay() {}

    /** The first day that is meant: of 2022-07, the first of July. */
    static LocalDate first(String stated) {
        return switch (stated.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(stated), 1, 1);
            case MONTH -> YearMonth.parse(stated).atDay(1);
            default -> LocalDate.parse(stated);
        };
    }

    /** The last day that is meant: of 2022-07, the 31st. */
    static LocalDate last(String stated) {
        return switch (stated.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(stated), 12, 31);
            case MONTH -> YearMonth.parse(stated).atEndOfMonth();
            default -> LocalDate.parse(stated);
        };
    }

    /** Whether it is a year, a month or a day. */
    static boolean isValid(String stated) {
        try {
            return stated == null || !last(stated).isBefore(first(stated));
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }
}
