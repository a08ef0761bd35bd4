package org.dudao.report.difference;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.ChangeKind;
import org.dudao.assessment.ItemChange;
import org.dudao.assessment.ItemValue;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.jspecify.annotations.Nullable;

/** What differs, for a terminal of 80 columns: the counts, then the items, the worst change first, and the figures. */
public final class ComparisonText {
    private static final int WIDTH = 80;
    private static final int MOST_ITEMS = 12;
    private static final int MOST_FIGURES = 20;
    private static final int SEVERITY = 9;

    private final ComparisonReport report;
    private final Language language;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(ComparisonReport report, boolean all) {
        this.report = report;
        this.language = report.language();
        this.all = all;
    }

    /**
     * The text.
     *
     * @param all whether everything is listed, else the first of each kind
     */
    public static String of(ComparisonReport report, boolean all) {
        ComparisonText made = new ComparisonText(report, all);
        boolean isOne = report.units().size() == 1
                && report.onlyOld().isEmpty()
                && report.onlyNew().isEmpty();
        if (isOne) {
            made.unit(report.units().get(0));
        } else {
            made.text.append(ComparisonTable.of(report, all));
            if (all) {
                report.units().stream()
                        .filter(AssessmentComparison::isDifferent)
                        .forEach(unit -> {
                            made.text.append('\n');
                            made.unit(unit);
                        });
            }
        }
        return made.text.toString();
    }

    private void unit(AssessmentComparison unit) {
        head(language.pick("旧 ", "Old "), unit.old());
        head(language.pick("新 ", "New "), unit.now());
        if (!unit.isDifferent()) {
            wrapped("", language.pick("没有不同。", "Nothing differs."));
            return;
        }
        wrapped("", counts(unit));
        ComparisonNotes.of(unit, language).forEach(note -> wrapped("", note));
        for (ChangeKind kind : ChangeKind.values()) {
            items(
                    kind,
                    unit.items().stream().filter(item -> item.change() == kind).toList());
        }
        figures(new FigureLines(report).sentences(unit.figures()));
    }

    private void head(String side, Assessment.Head head) {
        wrapped(
                side,
                report.name(head)
                        + language.pick(
                                "　" + head.schoolYear() + "学年　截至 " + head.asOf() + "　",
                                "  school year " + head.schoolYear() + "  as of " + head.asOf() + "  ")
                        + head.submission().file());
    }

    private String counts(AssessmentComparison unit) {
        List<String> parts = new ArrayList<>();
        unit.counts()
                .forEach((kind, count) ->
                        parts.add(ComparisonTable.heading(kind, language) + language.pick(" ", ": ") + count));
        String others = unit.otherVerdicts() == 0
                ? ""
                : language.pick(
                        "；另有 " + unit.otherVerdicts() + " 项判定不同（都不是问题）",
                        "; other verdicts that differ (no findings): " + unit.otherVerdicts());
        return String.join(language.pick("，", ", "), parts)
                + language.pick(
                        "；数据不同 " + unit.figures().size() + " 处",
                        "; figures that differ: " + unit.figures().size())
                + others
                + language.pick("。", ".");
    }

    private void items(ChangeKind kind, List<ItemChange> items) {
        if (items.isEmpty() || (kind == ChangeKind.UNCHANGED && !all)) {
            return;
        }
        text.append('\n');
        wrapped(
                "",
                language.pick(kind.zh(), capital(kind.en()))
                        + language.pick("（" + items.size() + "）", " (" + items.size() + ")"));
        int shown = all ? items.size() : Math.min(items.size(), MOST_ITEMS);
        items.subList(0, shown).forEach(this::item);
        more(items.size() - shown);
    }

    private void item(ItemChange item) {
        String lead = item.severity() == null
                ? language.pick("现场", "on site")
                : language.pick(item.severity().zh(), item.severity().en());
        wrapped("  " + TerminalWidth.pad(lead, SEVERITY), language.pick(item.problem()));
        BilingualText why = item.why();
        List<String> below = new ArrayList<>();
        if (why != null) {
            below.add(language.pick(why));
        }
        if (item.change() != ChangeKind.UNCHANGED && !values(item).isEmpty()) {
            below.add(values(item));
        }
        if (!below.isEmpty()) {
            wrapped(" ".repeat(SEVERITY + 2), String.join(language.pick("；", "; "), below));
        }
    }

    private String values(ItemChange item) {
        String old = value(item.old());
        String now = value(item.now());
        return old.equals(now) ? "" : old + " → " + now;
    }

    private String value(@Nullable ItemValue value) {
        if (value == null) {
            return language.pick("（无）", "(none)");
        }
        String outcome = language.pick(value.outcome().zh(), value.outcome().en());
        boolean hasParts = value.observed() != null && value.observed().contains("="); // for programs
        return value.observed() == null || hasParts ? outcome : outcome + " " + value.observed();
    }

    private void figures(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n');
        wrapped("", language.pick("数据（旧 → 新）", "Figures (old → new)"));
        int shown = all ? lines.size() : Math.min(lines.size(), MOST_FIGURES);
        lines.subList(0, shown).forEach(line -> wrapped("  ", line));
        more(lines.size() - shown);
    }

    private void more(int left) {
        if (left > 0) {
            wrapped(
                    "  ",
                    language.pick("……还有 " + left + " 项（--all 显示全部）", "… and " + left + " more (--all shows all)"));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private void wrapped(String lead, String sentence) {
        String indent = " ".repeat(Math.max(2, TerminalWidth.width(lead)));
        text.append(TerminalWidth.wrap(lead + sentence, WIDTH, indent).stripTrailing())
                .append('\n');
    }
}
