package org.dudao.submission.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.FieldType;
import org.dudao.facts.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are written otherwise than the form asks, but can be meant in one way only. They are read so, with a note; whatever can be meant
 * in two ways is a problem of form with a suggestion, {@link ValueSuggestions}.
 */
final class ClearReading {
    private static final int LONGEST = 40;
    private static final Pattern YEARS =
            Pattern.compile("(\\d{4})\\s*(?:[-/~至到—–－～]|--|——)\\s*(\\d{4}|\\d{2})\\s*(?:学年度?|年度?)?(?:第?[一二12上下]?学期)?");
    private static final Pattern CHINESE_DAY =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]?");
    private static final Pattern DAY_AND_MORE =
            Pattern.compile("(\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2})\\s*[日号]?\\s*"
                    + "(?:[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?)?\\s*(?:[上下]午|\\d{1,2}[:时点]\\d{0,2}分?)?");

    private ClearReading() {}

    /**
     * The text as the form asks for it.
     *
     * @param type of the field
     * @param text of a cell whose value could not be read
     * @return null if it is not clear what is meant
     */
    static @Nullable String of(FieldType type, String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String half = HalfWidth.of(text).strip();
        return switch (type) {
            case SCHOOL_YEAR -> years(half);
            case DATE, STATED_DATE -> day(half);
            case CODE, ROW_CODE, TOWNSHIP_CODE, CODE6 -> code(half);
            default -> null;
        };
    }

    private static @Nullable String years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return null;
        }
        int first = Integer.parseInt(years.group(1));
        String second = years.group(2);
        String full = second.length() == 2 ? years.group(1).substring(0, 2) + second : second;
        return Integer.parseInt(full) == first + 1 ? first + "-" + full : null;
    }

    private static @Nullable String day(String text) {
        Matcher chinese = CHINESE_DAY.matcher(text);
        if (chinese.matches()) {
            String year = ChineseNumber.digits(chinese.group(1));
            Long month = ChineseNumber.of(chinese.group(2));
            Long day = ChineseNumber.of(chinese.group(3));
            return year == null || month == null || day == null ? null : year + "-" + two(month) + "-" + two(day);
        }
        Matcher more = DAY_AND_MORE.matcher(text);
        return more.matches() ? more.group(1) : null;
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** A code of digits and letters with blanks in between, as some print them. */
    private static @Nullable String code(String text) {
        String joined = text.replaceAll("\\s+", "");
        return joined.equals(text) || joined.isEmpty() || !joined.chars().allMatch(ClearReading::isDigit)
                ? null
                : joined;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
