package org.dudao.ledger;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * A cell, or a row, of a returned file that was not taken.
 *
 * @param field the cell's column; null for the whole row
 * @param values what was found, and what the ledger has, each with its place
 * @param correction what to do
 */
public record ReturnNote(
        Kind kind,
        String item,
        @Nullable ReturnedField field,
        BilingualText what,
        List<Value> values,
        BilingualText correction) {
    /** Why it was not taken. */
    public enum Kind {
        /** The ledger has another value, which is not known to be an earlier one of the same party. */
        CONFLICT,
        /** The rules of the ledger forbid it. */
        REFUSED,
        /** The item has been closed meanwhile; nothing is to be done. */
        CLOSED
    }

    /** A value with its place. */
    public record Value(BilingualText place, BilingualText value) {
        static Value of(ReturnedCell cell) {
            return new Value(
                    new BilingualText(cell.place(), cell.place()), new BilingualText(cell.shown(), cell.shown()));
        }
    }

    /** Protects the values. */
    public ReturnNote {
        values = List.copyOf(values);
    }
}
