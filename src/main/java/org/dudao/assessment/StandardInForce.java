package org.dudao.assessment;

import java.util.List;
import org.dudao.standards.Basis;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.Standard;

/**
 * A standard in force, with values precomputed for every subject.
 *
 * @param table the table of its subjects, or null for the township
 * @param allParts the parts of the standard
 * @param bases the bases in force
 * @param forAll the limit of each part, if it is the same for every subject; otherwise null
 */
record StandardInForce(
        Standard standard, String table, List<Part> allParts, List<Basis> bases, List<ResolvedLimit> forAll) {
    /** Whether every subject has the same limits. */
    boolean isForAll() {
        return !forAll.contains(null);
    }
}
