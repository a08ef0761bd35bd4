package org.dudao.rules;

import java.util.Arrays;
import org.dudao.standards.Limit;
import org.dudao.standards.Row;

/** What is asked of one indicator: limits of rows. In columns, since a township is asked thousands of things. */
final class Asked {
    /** Nothing at all. */
    static final Asked NOTHING = new Asked();

    /** A township has some dozen schools. */
    private static final int FIRST = 16;

    private static final int TIMES = 10;

    private int[] numbers = {};
    private int[] rows = {};
    private Limit[] limits = {};
    private int size;

    /** Asks that a row keep to a limit. */
    void add(int number, Row row, Limit limit) {
        if (size == numbers.length) {
            int room = row.isTownship() && size == 0 ? 1 : size < FIRST ? FIRST : TIMES * size;
            numbers = Arrays.copyOf(numbers, room);
            rows = Arrays.copyOf(rows, room);
            limits = Arrays.copyOf(limits, room);
        }
        numbers[size] = number;
        rows[size] = row.number();
        limits[size++] = limit;
    }

    int size() {
        return size;
    }

    /** The number of a requirement among all that is asked of the submission. */
    int number(int which) {
        return numbers[which];
    }

    /** The number of its row. */
    int row(int which) {
        return rows[which];
    }

    /** Its limit. */
    Limit limit(int which) {
        return limits[which];
    }
}
