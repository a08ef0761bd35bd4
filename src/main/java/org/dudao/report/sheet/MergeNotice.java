package org.dudao.report.sheet;

import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A value that was not merged, and what to do.
 *
 * @param kind the kind of notice
 * @param about the item by name, or the file
 * @param what the problem
 * @param values the values with their locations
 * @param correction what to do
 */
public record MergeNotice(
        Kind kind, BilingualText about, BilingualText what, List<At> values, BilingualText correction) {
    /** What kind of notice. */
    public enum Kind {
        /** Two parties have filled in the same cell differently. */
        CONFLICT,
        /** A row or a cell that was not merged. */
        HELD_BACK,
        /** A file that is not a pack of this ledger. */
        FOREIGN,
        /** An item that was closed before the file came: nothing is to be done. */
        CLOSED
    }

    /**
     * A value with its location.
     *
     * @param place file, sheet and cell, or a description
     * @param value the value
     */
    public record At(BilingualText place, String value) {}
}
