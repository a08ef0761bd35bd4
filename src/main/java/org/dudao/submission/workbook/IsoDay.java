package org.dudao.submission.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in ISO 8601, with or without a time of day. */
final class IsoDay {
    private static final Pattern AT_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?Z?");

    private IsoDay() {}

    /** The date alone at midnight, otherwise with its time; other texts unchanged. */
    static String shown(String text) {
        Matcher day = AT_TIME.matcher(text.strip());
        if (!day.matches()) {
            return text;
        }
        return day.group(2).startsWith("00:00") && !day.group(2).matches("00:00:0*[1-9].*")
                ? day.group(1)
                : day.group(1) + "T" + day.group(2);
    }

    /** The date without its time; other texts unchanged. */
    static String withoutTime(String text) {
        Matcher day = AT_TIME.matcher(text);
        return day.matches() ? day.group(1) : text;
    }
}
