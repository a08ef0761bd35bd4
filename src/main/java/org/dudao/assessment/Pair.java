package org.dudao.assessment;

import java.util.List;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.Requirement;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;

/**
 * A standard in force and a subject of its kind, before evaluation of the rules.
 *
 * @param covered whether the standard covers the subject
 * @param limits the resolved limit of each part; empty if the subject is not covered
 * @param required the requirement of each part; empty if the subject is not covered
 * @param absent the table of the missing row for which the subject is a placeholder; null for an existing subject
 * @param lacking if the subject is all schools together, the labels of the values that some of them did not report; otherwise null
 */
record Pair(
        StandardInForce inForce,
        Row row,
        Truth covered,
        List<ResolvedLimit> limits,
        List<Requirement> required,
        String absent,
        List<String> lacking) {
    /** The pair of a standard and one subject. */
    Pair(
            StandardInForce inForce,
            Row row,
            Truth covered,
            List<ResolvedLimit> limits,
            List<Requirement> required,
            String absent) {
        this(inForce, row, covered, limits, required, absent, null);
    }

    /** Whether the subject is all schools together. */
    boolean isOfTotals() {
        return lacking != null;
    }

    Standard standard() {
        return inForce.standard();
    }

    /** The parts of the standard. */
    List<Part> allParts() {
        return inForce.allParts();
    }
}
