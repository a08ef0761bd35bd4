package org.dudao.rules;

import java.time.LocalDate;
import org.dudao.facts.Subject;
import org.dudao.standards.Limit;

/**
 * What one part of a standard asks of one subject that it covers.
 *
 * @param standard the standard's id
 * @param part which of the things it asks, from 0
 * @param indicator what is measured
 * @param subject of whom
 * @param limit up to where
 * @param asOf the day of the check
 */
public record Requirement(String standard, int part, String indicator, Subject subject, Limit limit, LocalDate asOf) {
    /** Whether the value keeps to the limit. */
    public boolean admits(Object value) {
        return limit.admits(value, asOf);
    }

    /** Whether the value breaks the limit. */
    public boolean excludes(Object value) {
        return limit.excludes(value, asOf);
    }
}
