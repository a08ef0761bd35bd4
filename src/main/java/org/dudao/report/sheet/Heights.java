package org.dudao.report.sheet;

import org.dudao.report.TerminalWidth;

/** Row heights for texts, and the maximum length of a text. */
final class Heights {
    /** The font size of the tables in points. */
    static final int FONT = 10;

    /** Slightly below the limit of a cell. */
    private static final int LONGEST = 32_000;

    private static final double LINE = 14.5;
    private static final double HIGHEST = 409;

    private Heights() {}

    /** The height in points of a row with this number of lines. */
    static double of(int lines) {
        return Math.min(HIGHEST, lines * LINE + 4);
    }

    /** The number of lines of a text in a column of a width. */
    static int lines(String text, double width) {
        int room = Math.max(2, (int) width - 1);
        return text.lines()
                .mapToInt(l -> Math.max(1, (TerminalWidth.width(l) + room - 1) / room))
                .sum();
    }

    /** A text shortened to the limit of a cell. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
