package org.dudao.county;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Stage;

/**
 * The enrolment of one stage by school over a county: the weights of its coefficients of variation.
 *
 * @param standard the standard's id
 * @param stage the stage
 * @param pupils the stage's enrolment by school; null if unknown
 * @param all the total enrolment of those schools; null if unknown
 */
public record StageEnrolment(String standard, Stage stage, Map<String, Long> pupils, Map<String, Long> all) {
    /** Precision high enough to compare equal to a limit. */
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    public StageEnrolment {
        pupils = Collections.unmodifiableMap(pupils);
        all = Collections.unmodifiableMap(all);
    }

    /** A copy for another standard. */
    public StageEnrolment asSeenBy(String other) {
        return new StageEnrolment(other, stage, pupils, all);
    }

    /**
     * The coefficient of variation between schools of an amount per pupil, weighted by the pupils of the stage: with x the amount of a
     * school per pupil and w its pupils of the stage, the root of Σw(x − mean)² / Σw over the mean Σwx / Σw (教督〔2012〕3号, annex).
     *
     * @param amounts one per school; if no school teaches the stage, the result is 0
     * @return null if an amount or a number of pupils is missing, or the schools have no pupils or no amount at all
     */
    public BigDecimal variation(CountyColumn amounts) {
        if (pupils.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Map<String, Object> byKey = amounts.byKey();
        List<Weighed> schools = new ArrayList<>();
        for (Map.Entry<String, Long> school : pupils.entrySet()) {
            Long taught = all.get(school.getKey());
            Object amount = byKey.get(school.getKey());
            if (school.getValue() == null || taught == null || amount == null) {
                return null;
            }
            if (school.getValue() > 0 && taught > 0) {
                schools.add(new Weighed(school.getValue(), CountyColumn.number(amount), taught));
            }
        }
        return variation(schools);
    }

    /**
     * One school: its weight, its amount, and the pupils that share the amount.
     *
     * @param taught above 0
     */
    private record Weighed(long weight, BigDecimal amount, long taught) {}

    /**
     * The coefficient, as the root of (Σw · Σwx² − (Σwx)²) / (Σwx)²: every x is scaled to a whole number by a common multiple of the
     * divisors, which cancels in the quotient, so that only one division is inexact.
     */
    private static BigDecimal variation(List<Weighed> schools) {
        int scale = 0;
        BigInteger multiple = BigInteger.ONE;
        for (Weighed school : schools) {
            scale = Math.max(scale, school.amount().scale());
            BigInteger taught = BigInteger.valueOf(school.taught());
            multiple = multiple.multiply(taught.divide(multiple.gcd(taught)));
        }
        BigInteger weights = BigInteger.ZERO;
        BigInteger first = BigInteger.ZERO;
        BigInteger second = BigInteger.ZERO;
        for (Weighed school : schools) {
            BigInteger weight = BigInteger.valueOf(school.weight());
            BigInteger amount = school.amount().movePointRight(scale).toBigIntegerExact();
            BigInteger each = amount.multiply(multiple.divide(BigInteger.valueOf(school.taught())));
            BigInteger weighed = each.multiply(weight);
            weights = weights.add(weight);
            first = first.add(weighed);
            second = second.add(weighed.multiply(each));
        }
        if (first.signum() == 0) {
            return null;
        }
        BigInteger square = first.multiply(first);
        BigInteger spread = weights.multiply(second).subtract(square);
        return new BigDecimal(spread).divide(new BigDecimal(square), DIGITS).sqrt(DIGITS);
    }

    /**
     * The composite of several coefficients of variation: their mean (教督〔2012〕3号, annex).
     *
     * @param indicators the amounts of each, one per school
     * @return null if one of the coefficients is
     */
    public BigDecimal meanVariation(CountyColumn... indicators) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CountyColumn amounts : indicators) {
            BigDecimal one = variation(amounts);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum.divide(BigDecimal.valueOf(indicators.length), DIGITS);
    }
}
