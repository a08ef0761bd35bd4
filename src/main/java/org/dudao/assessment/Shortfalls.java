package org.dudao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.facts.Text;
import org.dudao.standards.CountUnit;
import org.dudao.standards.Limit;

/** Computes, exactly, the smallest whole-number change of a count that would comply. */
final class Shortfalls {
    private Shortfalls() {}

    /** The shortfall of a violation; null where its standard counts nothing, or the change is no whole number. */
    static Shortfall of(Judged one, List<Shortfall.Share> shares) {
        if (one.outcome() != Outcome.VIOLATION || one.of().standard().shortfall() == null || one.measure() == null) {
            return null;
        }
        BigDecimal amount = amount(ratio(one.measure().value()), one.limit());
        CountUnit unit = one.of().standard().shortfall().unit();
        return amount == null ? null : new Shortfall(amount, unit, text(amount, unit), shares);
    }

    private static Text text(BigDecimal amount, CountUnit unit) {
        String plural = amount.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
        return new Text(amount.toPlainString() + unit.zh(), amount.toPlainString() + " " + unit.en() + plural);
    }

    private static Ratio ratio(Object value) {
        if (value instanceof Tally tally) {
            return tally.kept();
        }
        return value instanceof Ratio ratio ? ratio : new Ratio((BigDecimal) value, BigDecimal.ONE);
    }

    private static BigDecimal amount(Ratio observed, Limit limit) {
        BigDecimal bound = limit.numbers().get(0).multiply(observed.denominator());
        BigDecimal count = observed.numerator();
        return switch (limit.op()) {
            case BELOW -> count.subtract(bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
            case AT_MOST -> count.subtract(bound.setScale(0, RoundingMode.FLOOR));
            case AT_LEAST -> bound.setScale(0, RoundingMode.CEILING).subtract(count);
            case ABOVE ->
                bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).subtract(count);
            case EQUALS -> whole(bound.subtract(count).abs());
            case BETWEEN -> between(observed, limit);
            case ONE_OF, WITHIN_MONTHS -> null;
        };
    }

    private static BigDecimal between(Ratio observed, Limit limit) {
        BigDecimal low = limit.numbers().get(0).multiply(observed.denominator()).setScale(0, RoundingMode.CEILING);
        BigDecimal high =
                limit.numbers().get(1).multiply(observed.denominator()).setScale(0, RoundingMode.FLOOR);
        BigDecimal count = observed.numerator();
        return count.compareTo(low) < 0 ? low.subtract(count) : count.subtract(high);
    }

    private static BigDecimal whole(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.setScale(0) : null;
    }
}
