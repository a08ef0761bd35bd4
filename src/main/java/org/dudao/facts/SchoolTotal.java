package org.dudao.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * A township's total of one field of its schools, and what the schools state of it.
 *
 * @param component the field of a school, such as {@code library.books}
 * @param total the township's total
 * @param stated the sum of what all schools state, also of those that were merged during the year
 * @param ofOpen the sum of what the schools state that were not merged
 * @param silent the schools, not merged, that do not state it
 */
public record SchoolTotal(
        String component, BigDecimal total, BigDecimal stated, BigDecimal ofOpen, List<School> silent) {
    /** Whether every school that was not merged states it. */
    public boolean isComplete() {
        return silent.isEmpty();
    }

    /** Whether it is less than its schools have, or more although all of them state what they have. */
    public boolean isContradicted() {
        return total.compareTo(ofOpen) < 0 || (isComplete() && total.compareTo(stated) > 0);
    }

    /** The paths of totals. */
    public static String[] paths(List<SchoolTotal> totals) {
        return totals.stream().map(t -> "totals." + t.component()).sorted().toArray(String[]::new);
    }

    /** The fields of the schools. */
    public static String[] components(List<SchoolTotal> totals) {
        return totals.stream().map(SchoolTotal::component).sorted().toArray(String[]::new);
    }
}
