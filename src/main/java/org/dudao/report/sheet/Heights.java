package org.dudao.report.sheet;

import org.dudao.report.TerminalWidth;

/** How high a row must be for its texts, and how long a text may be. */
final class Heights {
    /** Points of the font in the tables. */
    static final int FONT = 10;

    /** What a cell can hold, and a little less. */
    private static final int LONGEST = 32_000;

    private static final double LINE = 14.5;
    private static final double HIGHEST = 409;

    private Heights() {}

    /** The points of a row of so many lines. */
    static double of(int lines) {
        return Math.min(HIGHEST, lines * LINE + 4);
    }

    /** The lines of a text in a column of a width. */
    static int lines(String text, double width) {
        int room = Math.max(2, (int) width - 1);
        return text.lines()
                .mapToInt(l -> Math.max(1, (TerminalWidth.width(l) + room - 1) / room))
                .sum();
    }

    /** A text that a cell can hold. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
