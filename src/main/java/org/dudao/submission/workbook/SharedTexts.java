package org.dudao.submission.workbook;

import java.nio.charset.StandardCharsets;

/**
 * Counts the shared texts of a workbook in its bytes, and finds the cell with the highest reference: the reading library fills its list up
 * to that number, and returns an empty text for a missing one.
 */
final class SharedTexts {
    /** Texts may be short in the file and large in memory. */
    private static final long MOST = 1_000_000;

    private static final int LONGEST_CELL = 64;
    private static final int MOST_DIGITS = 18;
    private static final String SHARED = " t=\"s\"";

    private boolean any;
    private long count;
    private long furthest = -1;
    private String cell = "";

    /** Starts the part of shared texts. */
    void begin() {
        any = true;
    }

    /** Counts a text if an element {@code si} begins here. */
    void count(byte[] buffer, int tag) {
        if (buffer[tag + 1] == 's' && buffer[tag + 2] == 'i') {
            count++;
        }
    }

    /** Records the number in a cell's value, which begins at {@code tag}, if it refers to a shared text. */
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

    /** The digits here as a number; -1 if there are none, and the largest number if there are too many. */
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

    /** Whether there are more texts, or a higher reference, than in any real file. */
    boolean areTooMany() {
        return count > MOST || furthest >= MOST;
    }

    /** The cell, with its part, that refers to a missing text; null if there is none. */
    String missing() {
        boolean counted = count > 0 || !any; // elements with a prefix are not counted
        return counted && furthest >= count ? cell : null;
    }
}
