package org.dudao.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;

/**
 * The share of the points that is the share of earlier problems that data show to be gone, cut to two decimals. Waived ones do not count.
 *
 * @param standards those whose problems count; empty for all
 */
public record ByRectification(Set<String> standards) implements ScoreRule {
    private static final int DECIMALS = 2;

    /** Protects the ids. */
    public ByRectification {
        standards = Set.copyOf(standards);
    }

    @Override
    public ScoreWay way() {
        return ScoreWay.RECTIFICATION;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        if (facts.followUp() == null) {
            return Points.open(full);
        }
        List<FollowUpItem> earlier = earlier(facts);
        long gone = earlier.stream()
                .filter(one -> one.state() == FollowUpState.FIXED)
                .count();
        long unknown = earlier.stream()
                .filter(one -> one.state() == FollowUpState.NOT_RECHECKED)
                .count();
        return Points.between(share(full, gone, earlier.size()), share(full, gone + unknown, earlier.size()), full);
    }

    /** The earlier problems that count. */
    List<FollowUpItem> earlier(ItemFacts facts) {
        return facts.followUp() == null
                ? List.of()
                : facts.followUp().items().stream()
                        .filter(one -> one.state() != FollowUpState.NEW && one.state() != FollowUpState.WAIVED)
                        .filter(one -> standards.isEmpty() || standards.contains(one.standard()))
                        .toList();
    }

    private static BigDecimal share(BigDecimal full, long part, long whole) {
        return full.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN);
    }

    /** An earlier assessment is known, and had no such problem. */
    @Override
    public boolean isOut(ItemFacts facts) {
        return facts.followUp() != null && earlier(facts).isEmpty();
    }
}
