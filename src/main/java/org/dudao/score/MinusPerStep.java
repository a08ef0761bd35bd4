package org.dudao.score;

import java.math.BigDecimal;
import org.dudao.facts.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * So many points less for each step that a value is short of its limit, or for each place where a standard is broken, until they are used
 * up.
 *
 * @param minus the points of one step
 * @param size the size of a step, as a share for percentages; null if each broken place is a step
 * @param begun whether a step that is begun counts; a standard that is broken at all then costs one
 */
public record MinusPerStep(BigDecimal minus, @Nullable BigDecimal size, boolean begun) implements ScoreRule {
    @Override
    public ScoreWay way() {
        return ScoreWay.STEPS;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        BigDecimal lost = BigDecimal.ZERO;
        boolean isOpen = facts.counted().isEmpty();
        for (ScoredValue value : facts.counted()) {
            if (value.state() == ScoredValue.State.OPEN) {
                isOpen = true;
            } else if (value.state() == ScoredValue.State.BROKEN) {
                BigDecimal steps = steps(value);
                if (steps == null) {
                    isOpen = true;
                    steps = BigDecimal.ONE; // broken, by an unknown distance
                }
                lost = lost.add(steps.multiply(minus));
            }
        }
        BigDecimal most = full.subtract(lost).max(BigDecimal.ZERO);
        return Points.between(isOpen ? BigDecimal.ZERO : most, most, full);
    }

    /** The steps of a broken value; null if its distance is unknown. */
    private @Nullable BigDecimal steps(ScoredValue value) {
        if (size == null) {
            return BigDecimal.ONE;
        }
        Ratio observed = value.observed();
        Ratio limit = value.limit();
        if (observed == null || limit == null) {
            return null;
        }
        BigDecimal distance = limit.numerator()
                .multiply(observed.denominator())
                .subtract(observed.numerator().multiply(limit.denominator()))
                .abs();
        BigDecimal step = size.multiply(observed.denominator()).multiply(limit.denominator());
        BigDecimal[] parts = distance.divideAndRemainder(step);
        if (!begun) {
            return parts[0];
        }
        return (parts[1].signum() > 0 ? parts[0].add(BigDecimal.ONE) : parts[0]).max(BigDecimal.ONE);
    }
}
