package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Verdict;
import org.dudao.facts.Ratio;
import org.jspecify.annotations.Nullable;

/** The places of townships among those of their county, by each item by rank. Values are compared without division. */
public final class Rankings {
    private static final int COUNTY = 6;

    /**
     * One township's value.
     *
     * @param value null if it is not assessed, or in doubt
     */
    private record Entry(String township, @Nullable Ratio value) {}

    private final ScoreSheet sheet;
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /** No township yet. */
    public Rankings(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    /** Adds a township. One to which a standard does not apply is not ranked by it. */
    public void add(Assessment assessment) {
        String township = assessment.assessment().township().code();
        Map<String, List<Verdict>> verdicts =
                assessment.verdicts().stream().collect(Collectors.groupingBy(Verdict::standard));
        for (ScoreItem item : ranked()) {
            List<ScoredValue> values = Scorer.values(item, verdicts).stream()
                    .filter(ScoredValue::counts)
                    .toList();
            if (!values.isEmpty()) {
                ScoredValue own = values.get(0);
                Ratio known = own.state() == ScoredValue.State.OPEN ? null : own.observed();
                entries.computeIfAbsent(key(item.id(), township), none -> new ArrayList<>())
                        .add(new Entry(township, known));
            }
        }
    }

    private List<ScoreItem> ranked() {
        return sheet.items().stream()
                .filter(item -> item.rule().way() == ScoreWay.RANK)
                .toList();
    }

    private static String key(String item, String township) {
        return item + "\n" + township.substring(0, Math.min(COUNTY, township.length()));
    }

    /** The places of a township, by item. */
    public Map<String, RankPlace> places(String township) {
        Map<String, RankPlace> places = new LinkedHashMap<>();
        for (ScoreItem item : ranked()) {
            List<Entry> all = entries.getOrDefault(key(item.id(), township), List.of());
            Entry own = all.stream()
                    .filter(one -> one.township().equals(township))
                    .findFirst()
                    .orElse(null);
            if (own != null) {
                places.put(item.id(), place(own, all, ((ByRank) item.rule()).isHigherBetter()));
            }
        }
        return places;
    }

    private static RankPlace place(Entry own, List<Entry> all, boolean isHigherBetter) {
        int better = 0;
        int unknown = 0;
        for (Entry other : all) {
            if (other.township().equals(own.township())) {
                continue;
            }
            if (other.value() == null || own.value() == null) {
                unknown++;
                continue;
            }
            int sign = compare(other.value(), own.value());
            better += (isHigherBetter ? sign > 0 : sign < 0) ? 1 : 0;
        }
        return new RankPlace(better + 1, better + unknown + 1);
    }

    private static int compare(Ratio one, Ratio other) {
        BigDecimal left = one.numerator().multiply(other.denominator());
        return left.compareTo(other.numerator().multiply(one.denominator()));
    }
}
