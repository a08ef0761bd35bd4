package org.dudao.profiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it. */
final class TypedDay {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]0{1,2}:00(?::00)?(?:\\.0+)?)?");

    private TypedDay() {}

    /** The day of a row; null if there is none, or if it cannot be read, which is a fault. */
    static LocalDate read(OwnLimitRow row, Faults faults) {
        String text = row.word(OwnLimitColumn.FROM).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            // no day of the calendar, such as 31 June: refused below
        }
        faults.add(
                row.place(OwnLimitColumn.FROM),
                "“" + row.shown(OwnLimitColumn.FROM) + "”不是日期。请写成 2026-09-01。",
                "\"" + row.shown(OwnLimitColumn.FROM) + "\" is no date. Write it as 2026-09-01.");
        return null;
    }
}
