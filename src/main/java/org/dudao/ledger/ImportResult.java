package org.dudao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the import of one assessment did.
 *
 * @param assessment its id
 * @param township the code of its township or county
 * @param took how it was taken
 * @param opened items that are new
 * @param found items found before and now
 * @param reopened items found again after they were closed
 * @param refuted items reported as done that the data show undone
 * @param proved open items of which the data now prove that the problem is gone
 * @param silent open items of which the data prove nothing
 */
public record ImportResult(
        String assessment,
        String township,
        Took took,
        int opened,
        int found,
        int reopened,
        int refuted,
        int proved,
        int silent) {
    /** How an assessment was taken. */
    public enum Took {
        /** It is the newest of its township. */
        NEWEST,
        /** There is a newer one: it is kept, and moves no item. */
        HISTORY,
        /** It is there already: nothing changed. */
        KNOWN
    }

    static ImportResult of(ImportedAssessment one, Took took) {
        return new ImportResult(one.id(), one.township(), took, 0, 0, 0, 0, 0, 0);
    }

    /** The sum of two, for a report over many. */
    public ImportResult and(@Nullable ImportResult other) {
        return other == null
                ? this
                : new ImportResult(
                        assessment,
                        township,
                        took,
                        opened + other.opened,
                        found + other.found,
                        reopened + other.reopened,
                        refuted + other.refuted,
                        proved + other.proved,
                        silent + other.silent);
    }
}
