package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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
    record Key(String list, ListFilter filter) {
        /**
         * The list of a row that names it several times; the condition need be written once.
         *
         * @return null if the row names several lists
         */
        static @Nullable Key joined(Set<Key> keys) {
            List<Key> filtered =
                    keys.stream().filter(key -> !key.filter.isNone()).toList();
            Key one = filtered.isEmpty() ? keys.iterator().next() : filtered.get(0);
            return keys.stream().allMatch(one::covers) ? one : null;
        }

        /** Whether a mark of this or the whole list is answered by an entry of this one. */
        boolean covers(@Nullable Key other) {
            return other != null && other.list.equals(list) && (other.filter.isNone() || other.equals(this));
        }
    }

    /** The only row of an empty list. */
    static ListRow none(Key key) {
        return new ListRow(key, null, 1);
    }
}
