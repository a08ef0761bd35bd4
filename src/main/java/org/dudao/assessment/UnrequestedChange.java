package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * Something that moved between two assessments although no finding of the earlier one had asked for it.
 *
 * @param kind how much is known of it
 * @param title the field, or the standard whose value moved; null for a subject that is gone
 * @param was as a document prints it
 * @param is as a document prints it
 * @param outcome what the standard gives now; null where it judges nothing here
 * @param cells the values that no finding had flagged, and among which the change is
 * @param flagged the values beside them that a finding had flagged: the change may be theirs
 */
public record UnrequestedChange(
        Kind kind,
        BilingualText title,
        SubjectRef subject,
        BilingualText was,
        BilingualText is,
        Outcome outcome,
        List<Evidence> cells,
        List<Evidence> flagged) {
    /** How much is known of a change. */
    public enum Kind {
        /** Both values are known: this cell was changed. */
        VALUE,
        /** A measured value moved: one or more of the cells were changed, or a row was added or taken out. */
        MEASURE,
        /** A subject that was judged is no longer in the submission. */
        GONE
    }
}
