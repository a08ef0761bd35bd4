package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.AreaType;
import org.dudao.facts.Stage;

/**
 * One limit of a page: exactly one operator, with its stage, area and period.
 *
 * @param stage the stage it applies to, or null for all
 * @param area the area it applies to, or null for all
 * @param from the first day in force, or null
 * @param to the last day in force, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LimitClause(
        String below,
        String atMost,
        String atLeast,
        String above,
        String equals,
        List<String> between,
        List<String> zeroOrBetween,
        String zeroOrAtLeast,
        List<String> oneOf,
        String withinMonths,
        Bands bands,
        Stage stage,
        AreaType area,
        LocalDate from,
        LocalDate to) {
    /** Whether it is in force on the day. */
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The limit, or null if it increases stepwise. */
    public Limit limit() {
        if (below != null) {
            return Limit.of(Comparison.BELOW, List.of(below));
        } else if (atMost != null) {
            return Limit.of(Comparison.AT_MOST, List.of(atMost));
        } else if (atLeast != null) {
            return Limit.of(Comparison.AT_LEAST, List.of(atLeast));
        } else if (above != null) {
            return Limit.of(Comparison.ABOVE, List.of(above));
        } else if (equals != null) {
            return Limit.of(Comparison.EQUALS, List.of(equals));
        } else if (between != null) {
            return Limit.of(Comparison.BETWEEN, between);
        } else if (zeroOrBetween != null) {
            return Limit.of(Comparison.ZERO_OR_BETWEEN, zeroOrBetween);
        } else if (zeroOrAtLeast != null) {
            return Limit.of(Comparison.ZERO_OR_AT_LEAST, List.of(zeroOrAtLeast));
        } else if (oneOf != null) {
            return Limit.of(Comparison.ONE_OF, oneOf);
        } else if (withinMonths != null) {
            return Limit.of(Comparison.WITHIN_MONTHS, List.of(withinMonths));
        }
        return null;
    }
}
