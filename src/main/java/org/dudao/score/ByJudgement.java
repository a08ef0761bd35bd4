package org.dudao.score;

import java.math.BigDecimal;

/** The points that people give: the final ones, or else the mean of the assessors' ones. */
public record ByJudgement() implements ScoreRule {
    @Override
    public ScoreWay way() {
        return ScoreWay.JUDGED;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        TypedPoints typed = facts.typed();
        BigDecimal given = typed.last() == null ? typed.mean() : typed.last();
        return given == null ? Points.open(full) : Points.of(given, full);
    }

    @Override
    public boolean isOut(ItemFacts facts) {
        return false;
    }
}
