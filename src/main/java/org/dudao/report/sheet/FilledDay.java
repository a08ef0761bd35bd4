package org.dudao.report.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it into a cell. */
public final class FilledDay {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]0{1,2}:00(?::00)?(?:\\.0+)?)?");

    private FilledDay() {}

    /** The day: 2026-09-01, 2026/9/1, 2026.9.1 or 2026年9月1日; null if it is none of the calendar. */
    public static LocalDate parse(String text) {
        Matcher day = DAY.matcher(text.replace(" ", ""));
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null; // such as 31 June
        }
    }
}
