package org.dudao.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pupils of one stage, school by school, over a county: the weights of its differences between schools.
 *
 * @param standard the standard's id
 * @param stage the stage
 * @param pupils the pupils of the stage by school; null where that is not known
 * @param all all pupils of those schools, of whatever stage; null where that is not known
 * @param known the coefficients of the amounts that were asked about before: every rule asks twice, and standards ask the same
 */
public record StagePupils(
        String standard,
        Stage stage,
        Map<String, Integer> pupils,
        Map<String, Integer> all,
        Map<List<Column.Item>, Optional<BigDecimal>> known) {
    /** So many digits that a coefficient which equals a limit comes out as exactly that limit. */
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    /** The pupils of one stage, of whose differences none is known yet. Not for use by several threads. */
    public StagePupils(String standard, Stage stage, Map<String, Integer> pupils, Map<String, Integer> all) {
        this(standard, stage, pupils, all, new HashMap<>());
    }

    /** Whether they are the pupils of this stage as this standard looks at them. */
    public boolean isOf(String anyStandard, Stage anyStage) {
        return standard.equals(anyStandard) && stage == anyStage;
    }

    /** The same pupils, as another standard looks at them. */
    public StagePupils asSeenBy(String other) {
        return new StagePupils(other, stage, pupils, all, known);
    }

    /**
     * The coefficient of variation between schools of an amount per pupil, weighted by the pupils of the stage: with x the amount of a
     * school by its pupils and w its pupils of the stage, the root of Σw(x − mean)² / Σw over the mean Σwx / Σw (教督〔2012〕3号, annex).
     *
     * @param amounts one for each school
     * @return null where an amount or a number of pupils is missing, and where there is no pupil or no amount at all
     */
    public BigDecimal variation(Column amounts) {
        return known.computeIfAbsent(amounts.items(), items -> Optional.ofNullable(reckoned(amounts)))
                .orElse(null);
    }

    private BigDecimal reckoned(Column amounts) {
        Map<String, Object> byKey = amounts.byKey();
        Fraction first = Fraction.ZERO;
        Fraction second = Fraction.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (Map.Entry<String, Integer> school : pupils.entrySet()) {
            Integer taught = all.get(school.getKey());
            Object amount = byKey.get(school.getKey());
            if (school.getValue() == null || taught == null || amount == null) {
                return null;
            }
            if (school.getValue() > 0 && taught > 0) {
                Fraction each = Fraction.of(Column.number(amount), taught);
                BigInteger weight = BigInteger.valueOf(school.getValue());
                weights = weights.add(weight);
                first = first.plus(each.times(weight));
                second = second.plus(each.times(each).times(weight));
            }
        }
        return first.isZero() ? null : squared(first, second, weights).sqrt(DIGITS);
    }

    /**
     * The composite of several differences between schools: the mean of their coefficients (教督〔2012〕3号, annex).
     *
     * @param indicators the amounts of each, one for each school
     * @return null where one of the coefficients is
     */
    public BigDecimal meanVariation(Column... indicators) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Column amounts : indicators) {
            BigDecimal one = variation(amounts);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum.divide(BigDecimal.valueOf(indicators.length), DIGITS);
    }

    /** Σw · Σwx² / (Σwx)² − 1: the square of the coefficient, with one division at the end. */
    private static BigDecimal squared(Fraction first, Fraction second, BigInteger weights) {
        Fraction square = first.times(first);
        Fraction spread = second.times(weights);
        BigInteger over = spread.numerator().multiply(square.denominator());
        BigInteger under = spread.denominator().multiply(square.numerator());
        return new BigDecimal(over.subtract(under)).divide(new BigDecimal(under), DIGITS);
    }
}
