package org.dudao.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.standards.Severity;

/** What an inspector reads on a terminal in ten seconds: the conclusion, the worst findings, what could not be assessed. */
public final class TerminalSummary {
    private static final int WIDTH = 80;
    private static final int MOST = 12;

    private final Assessment assessment;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private TerminalSummary(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** The summary, in lines of at most 80 columns. */
    public static String of(Assessment assessment, Language language) {
        return new TerminalSummary(assessment, language).write();
    }

    private String write() {
        Assessment.Head head = assessment.assessment();
        Summary summary = assessment.summary();
        String name = head.township().name() == null ? "" : head.township().name() + " ";
        line(name
                + head.township().code()
                + language.of(
                        "　" + head.schoolYear() + "学年　截至 " + head.asOf(),
                        "  school year " + head.schoolYear() + "  as of " + head.asOf()));
        String coverage = summary.coverage() == null
                ? "–"
                : language.of(summary.coverage().shown()) + language.of("（", " (")
                        + summary.coverage().numerator() + "/"
                        + summary.coverage().denominator() + language.of("）", ")");
        line(language.of(
                "结论：" + summary.conclusion().zh() + "　　已评估：" + coverage,
                "Conclusion: " + summary.conclusion().en() + "    assessed: " + coverage));
        line(summary.byOutcome().entrySet().stream()
                .filter(e -> e.getKey() != Outcome.WAIVED || e.getValue() > 0)
                .map(e -> language.of(e.getKey().zh(), e.getKey().en()) + " " + e.getValue())
                .collect(Collectors.joining(language.of("　", "   "))));
        findings(Outcome.VIOLATION, language.of("不达标（重的在前）", "Violations, the worst first"));
        findings(Outcome.QUERY, language.of("待核实", "Queries"));
        notAssessed();
        return text.toString();
    }

    private void findings(Outcome outcome, String title) {
        List<Finding> findings = Outline.of(assessment, outcome).worstFirst();
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line(title);
        for (Finding finding : findings.stream().limit(MOST).toList()) {
            Severity severity = finding.severity();
            String mark = Columns.pad(language.of(severity.zh(), severity.en()), 9);
            wrapped("  " + mark, language.of(finding.problem()));
        }
        more(findings.size());
    }

    private void notAssessed() {
        Map<String, List<Verdict>> open = assessment.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.NOT_ASSESSED)
                .collect(Collectors.groupingBy(Verdict::standard, java.util.TreeMap::new, Collectors.toList()));
        if (open.isEmpty()) {
            return;
        }
        Missing missing = new Missing(assessment, language);
        line("");
        line(language.of("未评估（不视为达标）", "Not assessed, which is no pass"));
        open.values().stream().limit(MOST).forEach(verdicts -> {
            Verdict first = verdicts.get(0);
            String title = assessment.summary().byStandard().stream()
                    .filter(s -> s.standard().equals(first.standard()))
                    .map(s -> language.of(s.title()))
                    .findFirst()
                    .orElse(first.standard());
            String whom =
                    verdicts.size() == 1 ? "" : language.of("（" + verdicts.size() + "项）", " (" + verdicts.size() + ")");
            wrapped("  ", title + whom + language.of("：", ": ") + missing.sentence(first));
        });
        more(open.size());
    }

    private void more(int count) {
        if (count > MOST) {
            line(language.of(
                    "  ……还有 " + (count - MOST) + " 项，见报告", "  … and " + (count - MOST) + " more in the report"));
        }
    }

    private void wrapped(String lead, String sentence) {
        line(Columns.wrap(lead + sentence, WIDTH, " ".repeat(Columns.width(lead))));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
