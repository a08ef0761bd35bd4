package org.dudao.facts;

import java.time.LocalDate;

/**
 * A month, quarter or term in which something must be held.
 *
 * @param label {@code 2025-10}, {@code 2025-Q4}, or the day a term starts
 * @param first its first day
 * @param last its last day; the period is judged from that day on
 */
public record Period(String label, LocalDate first, LocalDate last) {
    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
