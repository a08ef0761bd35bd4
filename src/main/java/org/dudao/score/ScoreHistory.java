package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The points of one township over the years.
 *
 * @param township as its newest score names it
 * @param rounds its scores by school year and as-of date; what is the same assessment by the same sheet is there once
 */
public record ScoreHistory(Score.Place township, List<Score> rounds) {
    private static final int TO_PERCENT = 2;
    private static final int DIGITS = 34;

    /** Protects the rounds. */
    public ScoreHistory {
        rounds = List.copyOf(rounds);
    }

    /** The histories of all townships among some scores, by code. */
    public static List<ScoreHistory> of(Collection<Score> scores) {
        Map<String, List<Score>> byCode = new TreeMap<>();
        new LinkedHashSet<>(scores)
                .forEach(score -> byCode.computeIfAbsent(score.township().code(), code -> new ArrayList<>())
                        .add(score));
        return byCode.values().stream()
                .map(all -> {
                    all.sort(Comparator.comparing(Score::schoolYear)
                            .thenComparing(Score::asOf)
                            .thenComparing(score -> score.sheet().sha256()));
                    return new ScoreHistory(all.get(all.size() - 1).township(), all);
                })
                .toList();
    }

    /** How the share of the base changed from the round before; null for the first one. */
    public @Nullable Change change(int round) {
        return round == 0
                ? null
                : change(rounds.get(round - 1).points(), rounds.get(round).points());
    }

    /**
     * How the points of an item changed from the round before.
     *
     * @return null if it was not there, or had other points to give
     */
    public @Nullable Change change(int round, Score.Item item) {
        if (round == 0) {
            return null;
        }
        return rounds.get(round - 1).items().stream()
                .filter(one -> one.id().equals(item.id())
                        && one.title().equals(item.title())
                        && one.max().compareTo(item.max()) == 0)
                .findFirst()
                .map(before -> new Change(
                        item.got().subtract(before.got()).subtract(before.open()),
                        item.got().add(item.open()).subtract(before.got())))
                .orElse(null);
    }

    /** Whether a round was scored by another sheet than the one before. */
    public boolean isByAnotherSheet(int round) {
        return round > 0
                && !rounds.get(round)
                        .sheet()
                        .sha256()
                        .equals(rounds.get(round - 1).sheet().sha256());
    }

    private static @Nullable Change change(Score.Sum before, Score.Sum now) {
        if (before.max().signum() == 0 || now.max().signum() == 0) {
            return null;
        }
        return new Change(
                percent(now.got(), now).subtract(percent(before.got().add(before.open()), before)),
                percent(now.got().add(now.open()), now).subtract(percent(before.got(), before)));
    }

    private static BigDecimal percent(BigDecimal part, Score.Sum sum) {
        return part.movePointRight(TO_PERCENT).divide(sum.max(), DIGITS, java.math.RoundingMode.HALF_UP);
    }

    /**
     * A change, which is an interval where points are open.
     *
     * @param least in percentage points of a share, or in points of an item
     * @param most the same; equal to the least if nothing is open
     */
    public record Change(BigDecimal least, BigDecimal most) {
        /** Whether nothing is open. */
        public boolean isCertain() {
            return least.compareTo(most) == 0;
        }
    }
}
