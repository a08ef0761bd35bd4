package org.dudao.submission.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds resident identity numbers (GB 11643) in a text, which no submission may hold: 17 digits and a check character, also in full-width
 * or other digits, and separated by blanks or dashes. The old 15-digit numbers, invalid since 2013, have no check character, and licences
 * of private schools have 15 digits too: they are ignored.
 */
public final class IdentityNumbers {
    /** Digits and check character. */
    static final int LENGTH = 18;

    /** Any 18 digits: a code assigned by an office need not look like this; a message never repeats it. */
    private static final Pattern ALIKE = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int CHECK = 10;

    /** A spreadsheet keeps this many digits of a number that was not typed as text, and zeroes the rest. */
    private static final int KEPT = 15;

    private static final int NONE = -1;
    private static final int SEPARATOR = -2;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2099;

    private IdentityNumbers() {}

    /** Whether a code resembles one, whatever its check character. */
    public static boolean looksLike(String code) {
        return code.length() >= LENGTH && (ALIKE.matcher(code).find() || isIn(code));
    }

    /** Whether a text contains one with a real date and the right check character. */
    public static boolean isIn(String text) {
        return text.length() >= LENGTH && !found(text).isEmpty();
    }

    /** The text, as long as it was, with each one masked by {@code *}. */
    public static String masked(String text) {
        if (text.length() < LENGTH) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (int[] places : found(text)) {
            for (int place : places) {
                masked.setCharAt(place, '*');
            }
        }
        Matcher alike = ALIKE.matcher(masked);
        while (alike.find()) {
            masked.replace(alike.start(), alike.end(), "*".repeat(LENGTH));
        }
        return masked.toString();
    }

    /** The offsets of the digits of each. */
    private static List<int[]> found(String text) {
        List<int[]> found = new ArrayList<>();
        int[] places = new int[text.length()];
        int[] values = new int[text.length()];
        boolean[] apart = new boolean[text.length() + 1]; // whether a separator precedes the digit
        int count = 0;
        apart[0] = true;
        for (int i = 0; i <= text.length(); i++) {
            int value = i == text.length() ? NONE : value(text.charAt(i));
            if (value >= 0) {
                places[count] = i;
                values[count++] = value;
                apart[count] = false;
            } else if (value == SEPARATOR) {
                apart[count] = true;
            } else {
                apart[count] = true;
                windows(places, values, apart, count, found);
                count = 0;
                apart[0] = true;
            }
        }
        return found;
    }

    private static void windows(int[] places, int[] values, boolean[] apart, int count, List<int[]> found) {
        for (int from = 0; from + LENGTH <= count; from++) {
            if (apart[from] && apart[from + LENGTH] && isNumber(values, from)) {
                int[] digits = new int[LENGTH];
                System.arraycopy(places, from, digits, 0, LENGTH);
                found.add(digits);
            }
        }
    }

    private static boolean isNumber(int[] values, int from) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            if (values[from + i] == CHECK) {
                return false; // an X in the middle
            }
            sum += values[from + i] * WEIGHTS[i];
        }
        char check = CHECKS.charAt(sum % CHECKS.length());
        boolean right = (check == 'X' ? CHECK : check - '0') == values[from + LENGTH - 1];
        boolean cut = number(values, from + KEPT, LENGTH - KEPT) == 0;
        if (!(right || cut) || values[from] == 0 || values[from] > 8) {
            return false;
        }
        int year = number(values, from + 6, 4);
        try {
            return year >= FIRST_YEAR
                    && year <= LAST_YEAR
                    && LocalDate.of(year, number(values, from + 10, 2), number(values, from + 12, 2)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(int[] values, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + values[i];
        }
        return number;
    }

    /** The value of a character; {@link #SEPARATOR} for separators between digits. */
    private static int value(char c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return digit;
        }
        return switch (c) {
            case 'X', 'x', '\uFF38', '\uFF58', '\u0425', '\u0445' -> CHECK; // Latin, full-width, Cyrillic
            case '-', '\u2013', '\u2014', '\uFF0D', '_', '.', '\u00B7', '/' -> SEPARATOR;
            default ->
                Character.isWhitespace(c) || Character.isSpaceChar(c) || Texts.isUnprintable(c) ? SEPARATOR : NONE;
        };
    }
}
