package org.dudao.assessment;

import java.util.List;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.Requirement;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/**
 * One pair of a standard in force and a subject of its kind, before the rules have spoken.
 *
 * @param covered whether the standard covers the subject
 * @param limits what was found of the limit of each part; empty where the subject is not covered
 * @param required what each part requires; empty where the subject is not covered
 * @param absent the table of which the subject stands for a row that is not there; null for a subject that is
 */
record Pair(
        StandardInForce bound,
        Row row,
        Truth covered,
        List<LimitResolver.Found> limits,
        List<Requirement> required,
        String absent) {
    Standard standard() {
        return bound.standard();
    }

    /** The parts of the standard. */
    List<Part> asked() {
        return bound.asked();
    }
}
