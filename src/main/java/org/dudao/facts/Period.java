package org.dudao.facts;

import java.time.LocalDate;

/**
 * A month, quarter or term with a recurring duty.
 *
 * @param label {@code 2025-10}, {@code 2025-Q4}, or the first day of a term
 * @param first its first day
 * @param last its last day, from which it is judged
 */
public record Period(String label, LocalDate first, LocalDate last) {
    /** Whether the period contains the date. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
