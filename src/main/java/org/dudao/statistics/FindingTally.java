package org.dudao.statistics;

import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Comparison;

/**
 * The findings of one standard in one township.
 *
 * @param count the number of findings
 * @param worst the highest value for upper limits, the lowest for lower ones; null if values have no order
 */
public record FindingTally(String standard, Outcome outcome, int count, Worst worst) {
    /**
     * A value with its comparison.
     *
     * @param value a decimal number
     * @param shown as printed in documents
     */
    public record Worst(Comparison op, String value, BilingualText shown) {
        /** Whether this is worse than another one or null. */
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
