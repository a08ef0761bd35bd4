package org.dudao.narrative;

import java.util.Arrays;

/** Positions in a text as numbers of code points and of paragraphs. */
final class CodePoints {
    private final int[] points;
    private final int[] lines;

    CodePoints(String text) {
        points = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            points[i] = count;
            count += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
        }
        points[text.length()] = count;
        lines = text.chars().filter(c -> c == '\n').count() == 0
                ? new int[0]
                : java.util.stream.IntStream.range(0, text.length())
                        .filter(i -> text.charAt(i) == '\n')
                        .toArray();
    }

    /** The code points before a position. */
    int before(int position) {
        return points[position];
    }

    /** The paragraph of a position, from 1. */
    int paragraph(int position) {
        int found = Arrays.binarySearch(lines, position);
        return (found < 0 ? -found - 1 : found) + 1;
    }
}
