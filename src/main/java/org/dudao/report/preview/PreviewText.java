package org.dudao.report.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Conclusion;
import org.dudao.preview.FlipCounts;
import org.dudao.preview.FlipKind;
import org.dudao.preview.PreviewTotals;
import org.dudao.preview.UnitPreview;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** What changes, for a terminal: the counts, the standards with most changes, the townships with another conclusion. */
public final class PreviewText {
    private static final int WIDTH = 80;
    private static final int STANDARDS = 8;
    private static final int CONCLUSIONS = 8;
    private static final int DIGITS = 7;

    private final PreviewReport report;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private PreviewText(PreviewReport report) {
        this.report = report;
        this.language = report.language();
    }

    /** The text, in at most 39 lines of at most 80 columns. */
    public static String of(PreviewReport report) {
        return new PreviewText(report).write();
    }

    private String write() {
        PreviewTotals totals = report.totals();
        wrapped(report.what());
        wrapped(language.pick("乡镇 ", "Townships ")
                + units(totals.townships())
                + language.pick("；县 ", "; counties ")
                + units(totals.counties())
                + language.pick(
                        "；未能读取 " + report.unreadable() + " 份。", "; unreadable inputs " + report.unreadable() + "."));
        if (totals.all().all() == 0) {
            wrapped(language.pick("判定没有变化。", "No verdict changes."));
            return text.toString();
        }
        wrapped(language.pick(
                        "判定变化 " + totals.all().all() + " 项：",
                        "Verdicts changed " + totals.all().all() + ": ")
                + kinds(totals.all())
                + language.pick("。", "."));
        standards(totals.standards());
        conclusions(totals.conclusions());
        return text.toString();
    }

    private String units(PreviewTotals.Units units) {
        return language.pick(
                units.all() + " 个（判定有变化 " + units.changed() + "，结论有变化 " + units.concluded() + "）",
                units.all() + " (" + units.changed() + " with changed verdicts, " + units.concluded()
                        + " with another conclusion)");
    }

    /** The number of each kind that there is. */
    private String kinds(FlipCounts counts) {
        List<String> parts = new ArrayList<>();
        for (FlipKind kind : FlipKind.values()) {
            if (counts.count(kind) > 0) {
                int violations = kind == FlipKind.ADDED
                        ? counts.addedViolations()
                        : kind == FlipKind.DROPPED ? counts.droppedViolations() : 0;
                String among = violations == 0
                        ? ""
                        : language.pick("（不达标 " + violations + "）", " (" + violations + " violations)");
                parts.add(language.pick(kind.zh(), kind.en()) + " " + counts.count(kind) + among);
            }
        }
        return String.join(language.pick("，", ", "), parts);
    }

    private void standards(List<PreviewTotals.OfStandard> standards) {
        line("");
        line(language.pick(
                "变化最多的标准（共 " + standards.size() + " 项）", "Standards with most changes (" + standards.size() + ")"));
        for (PreviewTotals.OfStandard one : standards.stream().limit(STANDARDS).toList()) {
            String where = language.pick(
                    "（" + one.counts().units() + " 个乡镇或县）：",
                    " (in " + one.counts().units() + "): ");
            String sentence = number(one.counts().all()) + report.title(one.standard()) + where + kinds(one.counts());
            line(TerminalWidth.wrap(sentence, WIDTH, " ".repeat(DIGITS + 2))
                    .lines()
                    .limit(2)
                    .collect(Collectors.joining("\n")));
        }
        more(standards.size(), STANDARDS);
    }

    private void conclusions(List<UnitPreview> units) {
        line("");
        if (units.isEmpty()) {
            line(language.pick("没有乡镇或县的结论变化。", "No conclusion changes."));
            return;
        }
        line(language.pick(
                "结论有变化的乡镇和县（共 " + units.size() + " 个）",
                "Townships and counties with another conclusion (" + units.size() + ")"));
        for (UnitPreview unit : units.stream().limit(CONCLUSIONS).toList()) {
            line("  " + report.name(unit) + language.pick("：", ": ")
                    + conclusion(unit.before().conclusion()) + " → "
                    + conclusion(unit.after().conclusion())
                    + language.pick("，评估率 ", ", assessed ")
                    + coverage(unit));
        }
        more(units.size(), CONCLUSIONS);
    }

    private String conclusion(Conclusion conclusion) {
        return language.pick(conclusion.zh(), conclusion.en());
    }

    private String coverage(UnitPreview unit) {
        String before = coverage(unit.before());
        String after = coverage(unit.after());
        return before.equals(after) ? after : before + " → " + after;
    }

    private String coverage(UnitPreview.Totals totals) {
        return totals.coverage() == null ? "–" : language.pick(totals.coverage().shown());
    }

    private static String number(int number) {
        String digits = String.valueOf(number);
        return " ".repeat(Math.max(0, DIGITS - digits.length())) + digits + "  ";
    }

    private void more(int all, int shown) {
        if (all > shown) {
            line(language.pick(
                    "  ……还有 " + (all - shown) + " 个，用 -o 写出全部", "  … and " + (all - shown) + " more; -o writes all"));
        }
    }

    private void wrapped(String sentence) {
        line(TerminalWidth.wrap(sentence, WIDTH, "  ").lines().limit(3).collect(Collectors.joining("\n")));
    }

    /** A line, cut to the screen. */
    private void line(String line) {
        for (String one : line.split("\n", -1)) {
            text.append(TerminalWidth.cut(one, WIDTH)).append('\n');
        }
    }
}
