package org.dudao.assessment;

import java.util.List;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/**
 * A standard in force, with what an assessment asks of it for every subject.
 *
 * @param table the table whose rows are its subjects, or null where the township is
 * @param asked the parts of the standard
 * @param forAll the limit of each part, where it is the same for every subject; null where it is not
 */
record StandardInForce(Standard standard, String table, List<Part> asked, List<LimitResolver.Found> forAll) {
    /** Whether every subject has the same limits. */
    boolean isForAll() {
        return !forAll.contains(null);
    }
}
