package org.dudao.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * Points by the place among the townships that are judged together.
 *
 * @param ranks the first that a place lies in counts; in none there are no points
 * @param isHigherBetter whether the higher of two values comes first
 */
public record ByRank(List<Rank> ranks, boolean isHigherBetter) implements ScoreRule {
    /**
     * Some places.
     *
     * @param first from 1
     * @param last the last of them; {@link Integer#MAX_VALUE} for all further ones
     * @param points what each gives
     */
    public record Rank(int first, int last, BigDecimal points) {}

    /** Protects the places. */
    public ByRank {
        ranks = List.copyOf(ranks);
    }

    @Override
    public ScoreWay way() {
        return ScoreWay.RANK;
    }

    @Override
    public Points points(ItemFacts facts, BigDecimal full) {
        RankPlace place = facts.place();
        if (place == null) {
            return Points.open(full);
        }
        BigDecimal least = points(place.best());
        BigDecimal most = least;
        for (int at = place.best() + 1; at <= place.worst(); at++) {
            least = least.min(points(at));
            most = most.max(points(at));
        }
        return Points.between(least, most, full);
    }

    private BigDecimal points(int place) {
        return ranks.stream()
                .filter(rank -> place >= rank.first() && place <= rank.last())
                .findFirst()
                .map(Rank::points)
                .orElse(BigDecimal.ZERO);
    }
}
