package org.dudao.statistics;

import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Comparison;

/**
 * The findings of one standard in one township.
 *
 * @param count how many there are
 * @param worst the highest where less is asked for, the lowest where more is; null where values have no order
 */
public record FindingTally(String standard, Outcome outcome, int count, Worst worst) {
    /**
     * A value and how it is held against its limit.
     *
     * @param value a decimal number
     * @param shown as a document prints it
     */
    public record Worst(Comparison op, String value, BilingualText shown) {
        /** Whether this is worse than another, which may be null. */
        boolean worseThan(Worst other) {
            if (other == null) {
                return true;
            }
            int comparison = new java.math.BigDecimal(value).compareTo(new java.math.BigDecimal(other.value));
            return moreIsWorse() ? comparison > 0 : comparison < 0;
        }

        private boolean moreIsWorse() {
            return op == Comparison.BELOW || op == Comparison.AT_MOST;
        }
    }
}
