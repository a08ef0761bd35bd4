package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A change between two assessments that no finding of the earlier one required.
 *
 * @param kind how much is known of it
 * @param title the field, or the standard with a changed value; null for a removed subject
 * @param was as printed in documents
 * @param is as printed in documents
 * @param outcome the standard's present outcome; null if it judges nothing here
 * @param cells the unflagged values, among which the change is
 * @param flagged values of the same measure flagged by a finding: the change may be in these
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
        /** A measured value changed: one or more of the cells were changed, or a row was added or removed. */
        MEASURE,
        /** A judged subject is no longer in the submission. */
        GONE
    }
}
