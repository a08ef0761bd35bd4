package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/** The grade that points allow: by the threshold, the floors of the chapters, and the vetoes that bar it. */
final class Grading {
    private final ScoreSheet sheet;
    private final Map<String, Standard> pages;

    Grading(ScoreSheet sheet, Catalogue catalogue) {
        this.sheet = sheet;
        this.pages = catalogue.byId();
    }

    /** The whole score. */
    Score score(Assessment assessment, List<Score.Item> items, Map<String, Points> sums) {
        Points all = sums.values().stream().reduce(Points.NONE, Points::plus);
        List<Score.Chapter> chapters = sheet.chapters().stream()
                .map(one -> chapter(one, sums.getOrDefault(one.id(), Points.NONE)))
                .toList();
        List<Score.Veto> vetoes = vetoes(assessment);
        int worst = grade(all.got(), all.base(), Math.max(floored(chapters, false), barred(vetoes, false)));
        int best = grade(all.most(), all.base(), Math.max(floored(chapters, true), barred(vetoes, true)));
        boolean isCertain = worst == best;
        Assessment.Head head = assessment.assessment();
        return new Score(
                head.id(),
                new Score.Place(head.township().code(), head.township().name()),
                head.schoolYear(),
                head.asOf(),
                new Score.SheetRef(sheet.file(), sheet.sha256()),
                Score.Sum.of(all),
                chapters,
                items,
                vetoes,
                assessment.summary().conclusion(),
                isCertain ? name(best) : null,
                isCertain ? null : new Score.Between(name(worst), name(best)),
                last(items, vetoes));
    }

    private String name(int grade) {
        return sheet.grades().get(grade).name();
    }

    private static Score.Chapter chapter(ScoreSheet.Chapter one, Points sum) {
        BigDecimal floor = one.floor() == null ? null : one.floor().multiply(sum.base());
        Boolean kept = floor == null
                ? null
                : sum.got().compareTo(floor) >= 0
                        ? Boolean.TRUE
                        : sum.most().compareTo(floor) < 0 ? Boolean.FALSE : null;
        return new Score.Chapter(
                one.id(),
                one.title(),
                Score.plain(sum.got()),
                Score.plain(sum.open()),
                Score.plain(sum.base()),
                floor == null ? null : Score.plain(floor),
                kept);
    }

    /** The index of the best grade that the floors leave; an open floor is kept if the best is asked for. */
    private int floored(List<Score.Chapter> chapters, boolean best) {
        int left = 0;
        for (int i = 0; i < chapters.size(); i++) {
            Score.Chapter one = chapters.get(i);
            boolean isKept = one.floor() == null || (one.kept() == null ? best : one.kept());
            left = isKept ? left : Math.max(left, below(sheet.chapters().get(i)));
        }
        return left;
    }

    /** The index of the best grade that a chapter leaves whose floor is not kept. */
    private int below(ScoreSheet.Chapter chapter) {
        return chapter.barred() == null ? sheet.grades().size() - 1 : index(chapter.barred()) + 1;
    }

    /** The index of the best grade that vetoes leave; an open one bars nothing if the best is asked for. */
    private int barred(List<Score.Veto> vetoes, boolean best) {
        return vetoes.stream()
                .filter(veto -> veto.isCertain() || !best)
                .mapToInt(veto -> index(veto.bars()) + 1)
                .max()
                .orElse(0);
    }

    /**
     * The index of the best grade that is reached. The thresholds are of the whole sheet, and shrink with the base.
     *
     * @param left the index of the best grade that nothing bars
     */
    private int grade(BigDecimal points, BigDecimal base, int left) {
        int lowest = sheet.grades().size() - 1;
        for (int i = left; i < lowest; i++) {
            boolean isReached = points.multiply(sheet.total())
                            .compareTo(sheet.grades().get(i).from().multiply(base))
                    >= 0;
            if (isReached && base.signum() > 0) {
                return i;
            }
        }
        return lowest;
    }

    private int index(String grade) {
        return sheet.grades().stream().map(ScoreSheet.Grade::name).toList().indexOf(grade);
    }

    private List<Score.Veto> vetoes(Assessment assessment) {
        List<Score.Veto> vetoes = new ArrayList<>();
        for (Verdict verdict : assessment.verdicts()) {
            ScoredValue.State state = ScoredValue.of(verdict).state();
            String bars = bars(verdict.standard());
            boolean isCertain = state == ScoredValue.State.BROKEN;
            if (bars != null && (isCertain || state == ScoredValue.State.OPEN)) {
                vetoes.add(new Score.Veto(
                        verdict.standard(),
                        verdict.subject(),
                        isCertain,
                        bars,
                        isCertain ? problem(assessment, verdict) : null));
            }
        }
        return vetoes;
    }

    /** The lowest grade that a standard bars; null for none. */
    private @Nullable String bars(String standard) {
        Standard page = pages.get(standard);
        boolean isVeto = page != null && page.severity() == Severity.VETO;
        return sheet.bars().stream()
                .filter(bar ->
                        bar.standards().isEmpty() ? isVeto : bar.standards().contains(standard))
                .map(ScoreSheet.Bar::grade)
                .max((one, other) -> Integer.compare(index(one), index(other)))
                .orElse(null);
    }

    private static @Nullable BilingualText problem(Assessment assessment, Verdict verdict) {
        return assessment.findings().stream()
                .filter(one -> one.outcome() == Outcome.VIOLATION
                        && one.standard().equals(verdict.standard())
                        && one.subject().equals(verdict.subject()))
                .findFirst()
                .map(Finding::problem)
                .orElse(null);
    }

    /** The final points, if every item that counts has some. */
    private Score.@Nullable Last last(List<Score.Item> items, List<Score.Veto> vetoes) {
        List<Score.Item> counting =
                items.stream().filter(item -> item.max().signum() > 0).toList();
        if (counting.isEmpty() || counting.stream().anyMatch(item -> item.last() == null)) {
            return null;
        }
        BigDecimal points = sum(counting, item -> item.last() == null ? BigDecimal.ZERO : item.last());
        BigDecimal base = sum(counting, Score.Item::max);
        int floored = sheet.chapters().stream()
                .filter(chapter -> !isKept(chapter, counting))
                .mapToInt(this::below)
                .max()
                .orElse(0);
        return new Score.Last(Score.plain(points), name(grade(points, base, Math.max(floored, barred(vetoes, false)))));
    }

    private static boolean isKept(ScoreSheet.Chapter chapter, List<Score.Item> counting) {
        List<Score.Item> own = counting.stream()
                .filter(item -> item.chapter().equals(chapter.id()))
                .toList();
        BigDecimal points = sum(own, item -> item.last() == null ? BigDecimal.ZERO : item.last());
        return chapter.floor() == null || points.compareTo(chapter.floor().multiply(sum(own, Score.Item::max))) >= 0;
    }

    private static BigDecimal sum(List<Score.Item> items, Function<Score.Item, BigDecimal> points) {
        return items.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
