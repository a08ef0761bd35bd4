package org.dudao.report.word;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.standards.Severity;

/** The main problems of a supervision report: the gravest by name, all others by number. */
final class ReportProblems {
    private static final int MOST = 8;

    private final Outline violations;
    private final Language language;

    ReportProblems(Outline violations, Language language) {
        this.violations = violations;
        this.language = language;
    }

    private List<Outline.InStandard> allVetoes() {
        return violations.worstFirst().stream()
                .filter(s -> s.standard().severity() == Severity.VETO)
                .toList();
    }

    /** The standards with a veto that are named with their places: those with the most places first. */
    List<Outline.InStandard> vetoes() {
        return allVetoes().stream()
                .sorted(Comparator.comparing(
                        (Outline.InStandard s) -> -s.findings().size()))
                .limit(MOST)
                .toList();
    }

    /** A sentence on the other standards with a veto; empty if there are none. */
    List<String> further() {
        List<Outline.InStandard> others = allVetoes().stream()
                .sorted(Comparator.comparing(
                        (Outline.InStandard s) -> -s.findings().size()))
                .skip(MOST)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String names = others.stream()
                .map(s -> language.pick(s.standard().title())
                        + places(s.findings().size()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return List.of(language.pick(
                "另有" + others.size() + "项一票否决标准不达标：" + names + "。",
                "Other standards with a veto that are violated, " + others.size() + ": " + names + "."));
    }

    private String places(int count) {
        return count == 1 ? "" : language.pick("（" + count + "处）", " (" + count + ")");
    }

    /** A sentence that counts the violations of the areas with the most; the annex has them all. */
    String byArea() {
        String counts = violations.areas().stream()
                .sorted(Comparator.comparing((Outline.InArea area) -> -verdicts(area)))
                .limit(MOST)
                .map(area -> language.pick(area.title())
                        + language.pick(
                                verdicts(area) + "项次（" + area.standards().size() + "项标准）",
                                " " + verdicts(area) + " (" + area.standards().size() + " standards)"))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return violations.areas().size() <= MOST
                ? language.pick("按方面统计，不达标的有：" + counts + "。", "Violations by area: " + counts + ".")
                : language.pick(
                        "不达标较多的方面有：" + counts + "，其余见附件。",
                        "Areas with the most violations: " + counts + "; see the annex for the others.");
    }

    private static int verdicts(Outline.InArea area) {
        return area.standards().stream().mapToInt(s -> s.findings().size()).sum();
    }
}
