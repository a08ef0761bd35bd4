package org.dudao.report.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.dudao.score.Score;

/** The places of many scores by the share of their base. Each is a range where points are open. */
final class ScorePlaces {
    /** Shares of points with two decimals differ in the first ten digits, or not at all. */
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final List<BigDecimal> least;
    private final List<BigDecimal> most;

    private ScorePlaces(List<BigDecimal> least, List<BigDecimal> most) {
        this.least = least;
        this.most = most;
    }

    static ScorePlaces of(List<Score> scores) {
        return new ScorePlaces(
                scores.stream().map(ScorePlaces::least).sorted().toList(),
                scores.stream().map(ScorePlaces::most).sorted().toList());
    }

    /** Those first that have most for certain. */
    static Comparator<Score> order() {
        return Comparator.comparing(ScorePlaces::least).reversed().thenComparing(one -> one.township()
                .code());
    }

    /** The share of the base that is certain. */
    static BigDecimal least(Score score) {
        return share(score.points().got(), score.points().max());
    }

    private static BigDecimal most(Score score) {
        return share(
                score.points().got().add(score.points().open()), score.points().max());
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS);
    }

    /** From one more than those certainly better to one more than those possibly better: {@code 3}, or {@code 3–5}. */
    String place(Score own) {
        int better = above(least, most(own));
        boolean isOpen = most(own).compareTo(least(own)) > 0;
        int perhaps = above(most, least(own)) - (isOpen ? 1 : 0); // an open one is above its own least
        return better == perhaps ? String.valueOf(better + 1) : (better + 1) + "–" + (perhaps + 1);
    }

    /** How many of sorted shares are greater. */
    private static int above(List<BigDecimal> sorted, BigDecimal share) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted.get(middle).compareTo(share) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.size() - from;
    }
}
