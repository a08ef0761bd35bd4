package org.dudao.sampling;

import java.util.Set;

/**
 * Somebody who visits schools.
 *
 * @param name as it was given
 * @param interests codes of schools, townships and counties, or names of schools, that this one must not visit
 */
public record Inspector(String name, Set<String> interests) {
    /** Whether this one may visit a school. */
    public boolean mayVisit(Candidate school) {
        return !interests.contains(school.school())
                && !interests.contains(school.name())
                && !interests.contains(school.township())
                && !interests.contains(school.township().substring(0, 6));
    }
}
