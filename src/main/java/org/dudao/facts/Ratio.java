package org.dudao.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rate: two whole numbers or decimals that are never divided before they are compared.
 *
 * @param numerator the part
 * @param denominator the whole, not negative; with 0 there is no rate
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    /** The rate of two counts. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Whether there is a rate at all: a zero base has none. */
    public boolean isDefined() {
        return denominator.signum() > 0;
    }

    /** The sign of this rate less the limit, by cross-multiplication; the rate must be defined. */
    public int compareTo(BigDecimal limit) {
        return numerator.compareTo(limit.multiply(denominator));
    }

    /** The rate to ten decimal digits, for printing only. */
    public BigDecimal rounded() {
        return numerator.divide(denominator, 10, RoundingMode.HALF_EVEN);
    }
}
