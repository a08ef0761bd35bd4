package org.dudao.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rate: two numbers that are compared without division.
 *
 * @param numerator the numerator
 * @param denominator the denominator, not negative; with 0 there is no rate
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    /** The rate of two counts. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Whether there is a rate: a zero denominator gives none. */
    public boolean isDefined() {
        return denominator.signum() > 0;
    }

    /** The sign of this rate minus the limit, by cross-multiplication; the rate must be defined. */
    public int compareTo(BigDecimal limit) {
        return numerator.compareTo(limit.multiply(denominator));
    }

    /** The rate to ten decimal digits, for printing only. */
    public BigDecimal rounded() {
        return numerator.divide(denominator, 10, RoundingMode.HALF_EVEN);
    }
}
