package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One repetition of a row: an entry of a list, or the row that says that there is none.
 *
 * @param entry null if the list is empty
 * @param number from 1
 */
record ListRow(Key key, @Nullable JsonNode entry, int number) {
    /**
     * A list as a mark names it.
     *
     * @param list such as {@code findings}
     */
    record Key(String list, ListFilter filter) {}

    /** The only row of an empty list. */
    static ListRow none(Key key) {
        return new ListRow(key, null, 1);
    }
}
