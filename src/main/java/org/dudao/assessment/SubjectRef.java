package org.dudao.assessment;

import org.dudao.facts.SubjectKind;

/**
 * A subject in an assessment.
 *
 * @param id the code of the township, of the school, or of the school (or township) and the row: {@code S2/B1}
 * @param name the name; its code if it has no name
 */
public record SubjectRef(SubjectKind kind, String id, String name) {
    /** What follows the township's code in the id of all its schools together. */
    static final String ALL = "/*";

    /** Whether it is all schools of the township together, of which only totals are known. */
    public boolean meansAllSchools() {
        return kind == SubjectKind.SCHOOL && id.endsWith(ALL);
    }
}
