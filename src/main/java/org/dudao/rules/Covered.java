package org.dudao.rules;

import org.dudao.facts.Building;
import org.dudao.facts.School;
import org.dudao.facts.Subject;

/** What rules say of a standard whose page leaves the coverage to them. */
public record Covered(String standard, Subject subject, boolean covered) {
    public static Covered of(String standard, Building building, boolean covered) {
        return new Covered(standard, Subject.of(building), covered);
    }

    public static Covered of(String standard, School school, boolean covered) {
        return new Covered(standard, Subject.of(school), covered);
    }
}
