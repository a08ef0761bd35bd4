package org.dudao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.standards.CountUnit;
import org.dudao.standards.Limit;

/** Computes, exactly, the smallest whole-number change of a count that would comply. */
final class Shortfalls {
    private Shortfalls() {}

    /** The shortfall of a violation; null if its standard counts nothing, or the change is not a whole number. */
    static Shortfall of(JudgedPair one, List<Shortfall.Share> shares) {
        if (one.outcome() != Outcome.VIOLATION || one.pair().standard().shortfall() == null || one.measure() == null) {
            return null;
        }
        BigDecimal amount = one.limit().numbers().isEmpty()
                ? null
                : amount(ratio(one.measure().value()), one.limit());
        CountUnit unit = one.pair().standard().shortfall().unit();
        return amount == null ? null : new Shortfall(amount, unit, text(amount, unit), shares);
    }

    /** An amount with its unit, as printed in documents. */
    static BilingualText text(BigDecimal amount, CountUnit unit) {
        String word = amount.compareTo(BigDecimal.ONE) == 0 ? unit.en() : unit.several();
        return new BilingualText(amount.toPlainString() + unit.zh(), amount.toPlainString() + " " + word);
    }

    private static Ratio ratio(Object value) {
        if (value instanceof Tally tally) {
            return tally.kept();
        }
        return value instanceof Ratio ratio ? ratio : new Ratio((BigDecimal) value, BigDecimal.ONE);
    }

    private static BigDecimal amount(Ratio observed, Limit limit) {
        BigDecimal base = observed.denominator();
        BigDecimal count = observed.numerator();
        BigDecimal above = limit.whole(0, base, RoundingMode.CEILING);
        BigDecimal below = limit.whole(0, base, RoundingMode.FLOOR);
        return switch (limit.op()) {
            case BELOW -> count.subtract(above.subtract(BigDecimal.ONE));
            case AT_MOST -> count.subtract(below);
            case AT_LEAST, ZERO_OR_AT_LEAST -> above.subtract(count);
            case ABOVE -> below.add(BigDecimal.ONE).subtract(count);
            case EQUALS ->
                above.compareTo(below) == 0 ? whole(above.subtract(count).abs()) : null;
            case BETWEEN, ZERO_OR_BETWEEN -> {
                BigDecimal high = limit.whole(1, base, RoundingMode.FLOOR);
                yield count.compareTo(above) < 0 ? above.subtract(count) : count.subtract(high);
            }
            case ONE_OF, WITHIN_MONTHS -> null;
        };
    }

    private static BigDecimal whole(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.setScale(0) : null;
    }
}
