package org.dudao.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Verdict;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolYear;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** Gives an assessment its points by a sheet. */
public final class Scorer {
    private final ScoreSheet sheet;
    private final Catalogue catalogue;

    /**
     * A scorer.
     *
     * @param catalogue the standards that the assessments were made by, for their titles and severities
     */
    public Scorer(ScoreSheet sheet, Catalogue catalogue) {
        this.sheet = sheet;
        this.catalogue = catalogue;
    }

    /**
     * The points of one assessment.
     *
     * @param places its places among other townships by item id; items by rank that have none are open
     */
    public Score score(Assessment assessment, Map<String, RankPlace> places) {
        Map<String, List<Verdict>> verdicts = assessment.verdicts().stream()
                .collect(Collectors.groupingBy(Verdict::standard, LinkedHashMap::new, Collectors.toList()));
        Catalogue here = here(assessment.assessment());
        Reasons reasons = new Reasons(assessment, here);
        List<Score.Item> items = new ArrayList<>();
        Map<String, Points> chapters = new LinkedHashMap<>();
        for (ScoreItem item : sheet.items()) {
            ItemFacts facts =
                    new ItemFacts(values(item, verdicts), assessment.followUp(), places.get(item.id()), item.typed());
            Points points = points(item, facts);
            chapters.merge(item.chapter(), points, Points::plus);
            items.add(item(item, points, reasons.why(item, facts, points)));
        }
        return new Grading(sheet, here).score(assessment, items, chapters);
    }

    /** The standards as they hold in the township: what its places make a veto is one. */
    private Catalogue here(Assessment.Head head) {
        LocalDate reference = new AssessmentTime(SchoolYear.parse(head.schoolYear()), head.asOf()).reference();
        return catalogue.in(head.township().code(), reference);
    }

    private static Points points(ScoreItem item, ItemFacts facts) {
        if (item.rule().isOut(facts)) {
            return item.fullIfOut() && !isWaived(facts) ? Points.of(item.points(), item.points()) : Points.NONE;
        }
        return item.rule().points(facts, item.points());
    }

    /** What a waiver excuses is not done: it gives no points. */
    private static boolean isWaived(ItemFacts facts) {
        return facts.values().stream().anyMatch(value -> value.verdict().waived() != null);
    }

    /** The values of an item's standards. */
    static List<ScoredValue> values(ScoreItem item, Map<String, List<Verdict>> verdicts) {
        List<ScoredValue> values = new ArrayList<>();
        for (ScoreItem.StandardPart one : item.standards()) {
            for (Verdict verdict : verdicts.getOrDefault(one.standard(), List.of())) {
                ScoredValue value = value(one, verdict);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static @Nullable ScoredValue value(ScoreItem.StandardPart one, Verdict verdict) {
        if (one.part().isEmpty() || verdict.parts() == null) {
            return ScoredValue.of(verdict);
        }
        return verdict.parts().stream()
                .filter(part -> part.indicator().equals(one.part()))
                .findFirst()
                .map(part -> ScoredValue.of(verdict, part))
                .orElse(ScoredValue.of(verdict));
    }

    private static Score.Item item(ScoreItem item, Points points, BilingualText why) {
        TypedPoints typed = item.typed();
        return new Score.Item(
                item.id(),
                item.chapter(),
                item.title(),
                item.standards().stream().map(Object::toString).toList(),
                item.rule().way(),
                Score.plain(points.base()),
                Score.plain(points.got()),
                Score.plain(points.open()),
                typed.self(),
                typed.self() == null ? null : !isWithin(typed.self(), points),
                typed.mean() == null ? null : Score.plain(typed.mean()),
                typed.numbered(),
                typed.spread() == null ? null : Score.plain(typed.spread()),
                typed.last(),
                typed.reason(),
                why);
    }

    /** Whether given points are some that may come out. */
    static boolean isWithin(BigDecimal given, Points points) {
        return given.compareTo(points.got()) >= 0 && given.compareTo(points.most()) <= 0;
    }
}
