package org.dudao.facts;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, for sums of rates whose denominators differ.
 *
 * @param denominator above 0
 */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** A decimal over a whole number above 0. */
    static Fraction of(BigDecimal over, int under) {
        int scale = Math.max(0, over.scale());
        return reduced(
                over.movePointRight(scale).toBigIntegerExact(),
                BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(under)));
    }

    Fraction plus(Fraction other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(BigInteger other) {
        return reduced(numerator.multiply(other), denominator);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    private static Fraction reduced(BigInteger over, BigInteger under) {
        BigInteger common = over.gcd(under);
        return common.signum() == 0 ? ZERO : new Fraction(over.divide(common), under.divide(common));
    }
}
