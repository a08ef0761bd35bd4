package org.dudao.roster;

/**
 * What is known of the rows of one submission, by their numbers. Mostly the rows are of one table, so that this is an array of little more
 * than these. Not for use by several threads.
 *
 * @param <V> what is known of one row
 */
public final class RowArray<V> {
    /** A township has some dozen schools, and a hundred or two of their buildings and classes. */
    private static final int MORE = 32;

    private static final int TIMES = 5;
    private static final Object[] NOTHING = {};

    private Object[] known = NOTHING;

    /** The number of the row that stands first in the array. */
    private int first;

    /** What is known of a row; null where nothing is, as of a row that stands for rows that are not there. */
    public V get(Row row) {
        return get(row.number());
    }

    /** The same of the row of a number. */
    @SuppressWarnings("unchecked")
    public V get(int row) {
        int at = row - first;
        return at >= 0 && at < known.length ? (V) known[at] : null;
    }

    /**
     * Enters what is known of a row that is there.
     *
     * @return what was known of it before, or null
     */
    @SuppressWarnings("unchecked")
    public V put(Row row, V value) {
        int at = room(row.number());
        V before = (V) known[at];
        known[at] = value;
        return before;
    }

    /** Makes room for the row of a number, and says where in the array. */
    private int room(int number) {
        int end = first + known.length;
        if (known.length == 0) {
            first = number;
            known = new Object[number == 0 ? 1 : MORE];
        } else if (number < first) {
            Object[] more = new Object[end - number];
            System.arraycopy(known, 0, more, first - number, known.length);
            known = more;
            first = number;
        } else if (number >= end) {
            Object[] more = new Object[Math.max(known.length * TIMES, number - first + MORE)];
            System.arraycopy(known, 0, more, 0, known.length);
            known = more;
        }
        return number - first;
    }
}
