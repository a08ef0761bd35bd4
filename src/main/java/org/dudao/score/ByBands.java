package org.dudao.score;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.Ratio;
import org.dudao.standards.Comparison;

/**
 * Points by the band in which a value lies; of several values the lowest points count.
 *
 * @param bands the first that a value lies in counts; in none there are no points
 */
public record ByBands(List<Band> bands) implements ScoreRule {
    /**
     * One band.
     *
     * @param op one of below, at most, at least and above
     * @param bound the number, as a share for percentages
     * @param points what it gives
     */
    public record Band(Comparison op, BigDecimal bound, BigDecimal points) {
        boolean holds(Ratio value) {
            int sign = value.compareTo(bound);
            return switch (op) {
                case BELOW -> sign < 0;
                case AT_MOST -> sign <= 0;
                case AT_LEAST -> sign >= 0;
                case ABOVE -> sign > 0;
                default -> throw new IllegalStateException("No band is " + op);
            };
        }
    }

    /** Protects the bands. */
    public ByBands {
        bands = List.copyOf(bands);
    }

    @Override
    public ScoreWay way() {
        return ScoreWay.BANDS;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        BigDecimal most = bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean isOpen = facts.counted().isEmpty();
        for (ScoredValue value : facts.counted()) {
            Ratio observed = value.observed();
            if (observed == null || value.state() == ScoredValue.State.OPEN) {
                isOpen = true;
            } else {
                most = most.min(points(observed));
            }
        }
        return Points.between(isOpen ? BigDecimal.ZERO : most, most, full);
    }

    private BigDecimal points(Ratio value) {
        return bands.stream()
                .filter(band -> band.holds(value))
                .findFirst()
                .map(Band::points)
                .orElse(BigDecimal.ZERO);
    }
}
