package org.dudao.score;

import java.math.BigDecimal;

/** All points if every standard is met on every subject, and none if one is broken. */
public record AllOrNone() implements ScoreRule {
    @Override
    public ScoreWay way() {
        return ScoreWay.ALL;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        if (facts.any(ScoredValue.State.BROKEN)) {
            return Points.of(BigDecimal.ZERO, full);
        }
        boolean isOpen = facts.any(ScoredValue.State.OPEN) || !facts.any(ScoredValue.State.MET);
        return isOpen ? Points.open(full) : Points.of(full, full);
    }
}
