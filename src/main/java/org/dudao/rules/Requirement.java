package org.dudao.rules;

import java.time.LocalDate;
import org.dudao.standards.Limit;
import org.dudao.standards.Row;

/**
 * What one part of a standard asks of one subject that it covers.
 *
 * @param number its place among all that is asked of a submission, from 0
 * @param standard the standard's id
 * @param part which of the things it asks, from 0
 * @param indicator what is measured
 * @param row of whom
 * @param limit up to where
 * @param asOf the day of the check
 */
public record Requirement(
        int number, String standard, int part, String indicator, Row row, Limit limit, LocalDate asOf) {
    /**
     * Holds a value against the limit.
     *
     * @return true where it keeps to the limit, false where it breaks it, null where it cannot be held against it, such as a rate of
     *     zero base
     */
    public Boolean holds(Object value) {
        return limit.admits(value, asOf) ? Boolean.TRUE : limit.excludes(value, asOf) ? Boolean.FALSE : null;
    }
}
