package org.dudao.standards;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the rows of one submission, by their places in their tables. Mostly the rows are of one table, so that this is an array
 * with the township in a corner of its own. Not for use by several threads.
 *
 * @param <V> what is known of one row
 */
public final class ByRow<V> {
    private static final int FIRST = 16;

    private String table;
    private Object[] ofTable;
    private Map<String, ByRow<V>> ofOthers;

    /** What is known of a row; null where nothing is, as of a row that stands for rows that are not there. */
    @SuppressWarnings("unchecked")
    public V get(Row row) {
        if (ofTable == null || row.index() < 0) {
            return null;
        } else if (!Objects.equals(table, row.table())) {
            ByRow<V> other = ofOthers == null ? null : ofOthers.get(row.table());
            return other == null ? null : other.get(row);
        }
        return row.index() < ofTable.length ? (V) ofTable[row.index()] : null;
    }

    /**
     * Enters what is known of a row that is there.
     *
     * @return what was known of it before, or null
     */
    @SuppressWarnings("unchecked")
    public V put(Row row, V value) {
        if (ofTable == null) {
            table = row.table();
            ofTable = new Object[Math.max(row.table() == null ? 1 : FIRST, row.index() + 1)];
        } else if (!Objects.equals(table, row.table())) {
            ofOthers = ofOthers == null ? new HashMap<>() : ofOthers;
            return ofOthers.computeIfAbsent(row.table(), t -> new ByRow<>()).put(row, value);
        } else if (row.index() >= ofTable.length) {
            ofTable = Arrays.copyOf(ofTable, Math.max(2 * ofTable.length, row.index() + 1));
        }
        V before = (V) ofTable[row.index()];
        ofTable[row.index()] = value;
        return before;
    }
}
