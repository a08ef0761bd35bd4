package org.dudao.submission.workbook;

import java.nio.charset.StandardCharsets;

/**
 * Counts the shared texts of a workbook in its bytes, and finds the cell that refers furthest: the reading library fills its list up to
 * that number, and gives an empty text where there is none.
 */
final class SharedTexts {
    /** Texts may be short in the file and long in memory. */
    private static final long MOST = 1_000_000;

    private static final int LONGEST_CELL = 64;
    private static final int MOST_DIGITS = 18;
    private static final String SHARED = " t=\"s\"";

    private boolean any;
    private long count;
    private long furthest = -1;
    private String cell = "";

    /** The part of texts begins. */
    void begin() {
        any = true;
    }

    /** Counts a text where an element of the part of texts begins with {@code si}. */
    void count(byte[] buffer, int tag) {
        if (buffer[tag + 1] == 's' && buffer[tag + 2] == 'i') {
            count++;
        }
    }

    /** Takes note of the number in a cell's value, which begins at {@code tag}, where it is that of a shared text. */
    void refer(String part, byte[] buffer, int tag, int filled) {
        long number = number(buffer, tag + 3, filled);
        if (number > furthest) {
            int from = Math.max(0, tag - LONGEST_CELL);
            String before = new String(buffer, from, tag - from, StandardCharsets.ISO_8859_1);
            String element = before.substring(Math.max(0, before.lastIndexOf('<')));
            if (element.contains(SHARED)) {
                furthest = number;
                int ref = element.indexOf(" r=\"");
                int end = ref < 0 ? -1 : element.indexOf('"', ref + 4);
                cell = (end < 0 ? "" : element.substring(ref + 4, end) + " ") + part;
            }
        }
    }

    /** The digits there as a number; -1 where there are none, and the largest number where there are too many. */
    private static long number(byte[] buffer, int from, int filled) {
        long number = -1;
        for (int i = from; i < filled && buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            if (i - from == MOST_DIGITS) {
                return Long.MAX_VALUE;
            }
            number = Math.max(number, 0) * 10 + buffer[i] - '0';
        }
        return number;
    }

    /** Whether there are more texts, or a text of a higher number is referred to, than any honest file has. */
    boolean areTooMany() {
        return count > MOST || furthest >= MOST;
    }

    /** The cell, with its part, that refers to a text which the file does not have; null where there is none. */
    String missing() {
        boolean counted = count > 0 || !any; // not where their elements have a prefix
        return counted && furthest >= count ? cell : null;
    }
}
