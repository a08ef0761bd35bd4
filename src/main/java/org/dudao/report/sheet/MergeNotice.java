package org.dudao.report.sheet;

import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * Something that a merge did not take over, with what to do about it.
 *
 * @param kind what kind of notice
 * @param about the item as people know it, or the file
 * @param what what is the matter
 * @param values what stands where
 * @param mend how to mend it
 */
public record MergeNotice(Kind kind, BilingualText about, BilingualText what, List<At> values, BilingualText mend) {
    /** What kind of notice. */
    public enum Kind {
        /** Two have filled in the same cell differently. */
        CONFLICT,
        /** A row or a cell that was not taken over. */
        HELD_BACK,
        /** A file that is no pack of this ledger. */
        FOREIGN
    }

    /**
     * What stands in one place.
     *
     * @param place file, sheet and cell, or what it is
     * @param value what stands there
     */
    public record At(BilingualText place, String value) {}
}
