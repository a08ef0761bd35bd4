package org.dudao.roster;

/**
 * An array of values by the rows' numbers, sized for the few tables that are used. Not thread-safe.
 *
 * @param <V> the type of a row's value
 */
public final class RowArray<V> {
    /** A township has some dozen schools, and one or two hundred buildings and classes. */
    private static final int MARGIN = 32;

    private static final int TIMES = 5;
    private static final Object[] NOTHING = {};

    private Object[] known = NOTHING;

    /** The number of the row at index 0. */
    private int first;

    /** The value of a row; null if none (always for a placeholder row). */
    public V get(Row row) {
        return get(row.number());
    }

    /** The value of the row with a number; null if none. */
    @SuppressWarnings("unchecked")
    public V get(int row) {
        int at = row - first;
        return at >= 0 && at < known.length ? (V) known[at] : null;
    }

    /**
     * Sets the value of a row other than a placeholder.
     *
     * @return the previous value, or null
     */
    @SuppressWarnings("unchecked")
    public V put(Row row, V value) {
        int at = room(row.number());
        V before = (V) known[at];
        known[at] = value;
        return before;
    }

    /** Grows the array for a row's number, and returns its index. */
    private int room(int number) {
        int end = first + known.length;
        if (known.length == 0) {
            first = number;
            known = new Object[number == 0 ? 1 : MARGIN];
        } else if (number < first) {
            Object[] more = new Object[end - number];
            System.arraycopy(known, 0, more, first - number, known.length);
            known = more;
            first = number;
        } else if (number >= end) {
            Object[] more = new Object[Math.max(known.length * TIMES, number - first + MARGIN)];
            System.arraycopy(known, 0, more, 0, known.length);
            known = more;
        }
        return number - first;
    }
}
