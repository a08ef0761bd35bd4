package org.dudao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How often a school of a zone was visited in a term.
 *
 * @param inspectorId the id of the responsible inspector, in {@code personal}
 * @param inspector the inspector's name; null if it was deleted
 * @param visits the number of days on which somebody visited it
 */
public record VisitedSchool(
        String school,
        String name,
        String zone,
        String inspectorId,
        @Nullable String inspector,
        int visits) {
    /** How many visits are lacking. */
    public int lacking() {
        return Math.max(0, VisitTerm.REQUIRED - visits);
    }
}
