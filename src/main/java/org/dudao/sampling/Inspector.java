package org.dudao.sampling;

import java.util.Set;

/**
 * An inspector who visits schools.
 *
 * @param name the name as given
 * @param interests codes of schools, townships and counties, or names of schools, excluded for conflict of interest
 */
public record Inspector(String name, Set<String> interests) {
    /** Whether the inspector may visit a school. */
    public boolean mayVisit(Candidate school) {
        return !interests.contains(school.school())
                && !interests.contains(school.name())
                && !interests.contains(school.township())
                && !interests.contains(school.township().substring(0, 6));
    }
}
