package org.dudao.report.difference;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.ChangeKind;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** Many townships, one line each, those with the worst changes first. */
final class ComparisonTable {
    private static final int WIDTH = 80;
    private static final int NAME = 22;
    private static final int COLUMN = 7;
    private static final int SCREEN = 25;

    private static final Map<ChangeKind, BilingualText> HEADINGS = headings();

    private static final Comparator<AssessmentComparison> WORST_FIRST = Comparator.comparing(
                    (AssessmentComparison unit) -> count(unit, ChangeKind.REOPENED) + count(unit, ChangeKind.NEW))
            .thenComparing(unit -> count(unit, ChangeKind.CHANGED) + count(unit, ChangeKind.NOT_COMPARABLE))
            .thenComparing(unit -> count(unit, ChangeKind.FIXED))
            .reversed()
            .thenComparing(unit -> unit.now().township().code());

    private ComparisonTable() {}

    private static Map<ChangeKind, BilingualText> headings() {
        Map<ChangeKind, BilingualText> headings = new EnumMap<>(ChangeKind.class);
        headings.put(ChangeKind.REOPENED, new BilingualText("重现", "again"));
        headings.put(ChangeKind.NEW, new BilingualText("新发现", "new"));
        headings.put(ChangeKind.CHANGED, new BilingualText("值变", "value"));
        headings.put(ChangeKind.NOT_COMPARABLE, new BilingualText("不可比", "no cmp"));
        headings.put(ChangeKind.FIXED, new BilingualText("消除", "gone"));
        headings.put(ChangeKind.UNCHANGED, new BilingualText("未变", "same"));
        return headings;
    }

    /** The word of a kind of change for a narrow column. */
    static String heading(ChangeKind kind, Language language) {
        return language.pick(HEADINGS.getOrDefault(kind, new BilingualText(kind.zh(), kind.en())));
    }

    private static int count(AssessmentComparison unit, ChangeKind kind) {
        return unit.counts().getOrDefault(kind, 0);
    }

    /**
     * The table, with the sums first.
     *
     * @param all whether all townships are listed, else the first
     */
    static String of(ComparisonReport report, boolean all) {
        Language language = report.language();
        StringBuilder text = new StringBuilder();
        List<AssessmentComparison> different = report.units().stream()
                .filter(AssessmentComparison::isDifferent)
                .sorted(WORST_FIRST)
                .toList();
        int same = report.units().size() - different.size();
        line(
                text,
                language.pick(
                        "比较了 " + report.units().size() + " 个乡镇（县）：有不同 " + different.size() + "，没有不同 " + same + "；只在旧的中 "
                                + report.onlyOld().size() + "，只在新的中 "
                                + report.onlyNew().size() + "。",
                        "Compared " + report.units().size() + " townships and counties: " + different.size()
                                + " differ, " + same + " do not; only in OLD "
                                + report.onlyOld().size() + ", only in NEW "
                                + report.onlyNew().size() + "."));
        if (!different.isEmpty()) {
            text.append('\n').append(TerminalWidth.pad(language.pick("乡镇（县）", "Township"), NAME));
            for (ChangeKind kind : ChangeKind.values()) {
                text.append(right(heading(kind, language)));
            }
            text.append(right(language.pick("数据", "data")))
                    .append(right(language.pick("其他", "other")))
                    .append('\n');
            row(text, language.pick("合计", "All"), report.units());
            int shown = all ? different.size() : Math.min(SCREEN, different.size());
            for (AssessmentComparison unit : different.subList(0, shown)) {
                row(text, report.name(unit.now()), List.of(unit));
            }
            if (shown < different.size()) {
                line(
                        text,
                        language.pick(
                                "……还有 " + (different.size() - shown) + " 个（--all 显示全部，连同各项）",
                                "… and " + (different.size() - shown) + " more (--all shows all, with their items)"));
            }
        }
        line(text, language.pick("其他：判定不同而都不是问题的。", "other: verdicts that differ and are no findings."));
        only(text, report, language.pick("只在旧的中：", "Only in OLD: "), report.onlyOld(), all);
        only(text, report, language.pick("只在新的中：", "Only in NEW: "), report.onlyNew(), all);
        return text.toString();
    }

    private static void row(StringBuilder text, String name, List<AssessmentComparison> units) {
        StringBuilder row = new StringBuilder(TerminalWidth.pad(TerminalWidth.cut(name, NAME - 1), NAME));
        for (ChangeKind kind : ChangeKind.values()) {
            row.append(right(String.valueOf(
                    units.stream().mapToInt(unit -> count(unit, kind)).sum())));
        }
        row.append(right(String.valueOf(
                units.stream().mapToInt(unit -> unit.figures().size()).sum())));
        row.append(right(String.valueOf(
                units.stream().mapToInt(AssessmentComparison::otherVerdicts).sum())));
        text.append(row).append('\n');
    }

    private static void only(
            StringBuilder text, ComparisonReport report, String lead, List<Assessment.Head> heads, boolean all) {
        if (heads.isEmpty()) {
            return;
        }
        Language language = report.language();
        List<String> names = heads.stream()
                .limit(all ? heads.size() : SCREEN)
                .map(head -> report.name(head) + language.pick("（", " (") + head.schoolYear() + language.pick("）", ")"))
                .toList();
        String rest = names.size() < heads.size()
                ? language.pick("等 " + heads.size() + " 个", " and others, " + heads.size() + " in all")
                : "";
        text.append('\n');
        line(text, lead + String.join(language.pick("、", ", "), names) + rest + language.pick("。", "."));
    }

    private static String right(String word) {
        return " ".repeat(Math.max(1, COLUMN - TerminalWidth.width(word))) + word;
    }

    private static void line(StringBuilder text, String sentence) {
        text.append(TerminalWidth.wrap(sentence, WIDTH, "  ").stripTrailing()).append('\n');
    }
}
