package org.dudao.report;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.standards.Severity;

/** A short summary for a terminal: the conclusion, the worst findings, and what could not be assessed. */
public final class TerminalSummary {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;

    /** The maximum number of standards listed, both for violations and for queries; fewer if the screen is too small. */
    private static final int MOST = 12;

    private static final int FEWEST = 3;
    private static final int NAMES = 6;
    private static final int FEW = 8;

    private final Assessment assessment;
    private final Language language;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    private TerminalSummary(Assessment assessment, Language language, int most) {
        this.assessment = assessment;
        this.language = language;
        this.most = most;
    }

    /** The summary, in at most 40 lines of at most 80 columns. */
    public static String of(Assessment assessment, Language language) {
        Language naming = ProperNames.in(assessment, language);
        String text = "";
        for (int most = MOST; most >= FEWEST; most--) {
            text = new TerminalSummary(assessment, naming, most).write();
            if (text.lines().count() <= HEIGHT) {
                break;
            }
        }
        return text;
    }

    private String write() {
        Assessment.Head head = assessment.assessment();
        Summary summary = assessment.summary();
        String name = head.township().name() == null
                ? ""
                : language.name(head.township().name()) + " ";
        line(name
                + head.township().code()
                + language.pick(
                        "　" + head.schoolYear() + "学年　截至 " + head.asOf(),
                        "  school year " + head.schoolYear() + "  as of " + head.asOf()));
        String over = LateAsOfNotice.note(List.of(head.schoolYear()), head.asOf(), language);
        if (!over.isEmpty()) {
            line(TerminalWidth.wrap(over, WIDTH, "  "));
        }
        InspectionScope.lines(assessment, language).forEach(one -> wrapped("", one));
        String coverage = summary.coverage() == null
                ? "–"
                : language.pick(summary.coverage().shown()) + language.pick("（", " (")
                        + summary.coverage().numerator() + "/"
                        + summary.coverage().denominator() + language.pick("）", ")");
        line(language.pick(
                "结论：" + summary.conclusion().zh() + "　　已评估的要求：" + coverage,
                "Conclusion: " + summary.conclusion().en() + "    requirements assessed: " + coverage));
        line(summary.byOutcome().entrySet().stream()
                .filter(e -> e.getKey() != Outcome.WAIVED || e.getValue() > 0)
                .map(e -> language.pick(e.getKey().zh(), e.getKey().en()) + " " + e.getValue())
                .collect(Collectors.joining(language.pick("　", "   "))));
        for (String stated : new StatementBrief(assessment, language).lines()) {
            wrapped("", stated);
        }
        FollowUpText followed = new FollowUpText(assessment, language);
        if (followed.isPresent()) {
            line(TerminalWidth.wrap(followed.summary(), WIDTH, "  "));
        }
        findings(Outcome.VIOLATION, language.pick("不达标（重的在前）", "Violations, worst first"));
        findings(Outcome.QUERY, language.pick("待核实", "Queries"));
        notAssessed();
        unjudged();
        unread();
        return text.toString();
    }

    private void findings(Outcome outcome, String title) {
        List<Outline.InStandard> standards = Outline.of(assessment, outcome).worstFirst();
        if (standards.isEmpty()) {
            return;
        }
        line("");
        line(title);
        for (Outline.InStandard standard : standards.stream().limit(most).toList()) {
            Severity severity = standard.standard().severity();
            wrapped("  " + TerminalWidth.pad(language.pick(severity.zh(), severity.en()), 9), sentence(standard));
        }
        more(standards.size());
    }

    private String sentence(Outline.InStandard standard) {
        List<Finding> findings = standard.findings();
        if (findings.size() == 1) {
            return language.pick(findings.get(0).problem());
        }
        String subjects = findings.stream()
                .limit(NAMES)
                .map(f -> language.name(f.subject().name()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        String title = language.pick(standard.standard().title());
        String rest = findings.size() > NAMES ? language.pick("等", " and others") : "";
        return title
                + language.pick(
                        "（" + findings.size() + "项" + findings.get(0).outcome().zh() + "）：",
                        " (" + findings.size() + "): ")
                + subjects
                + rest;
    }

    private void notAssessed() {
        List<NotAssessed> open = NotAssessed.of(assessment);
        if (open.isEmpty()) {
            return;
        }
        line("");
        line(language.pick("未评估（不视为达标）", "Not assessed (does not count as met)"));
        if (open.size() > FEW) {
            String areas = assessment.summary().byArea().stream()
                    .filter(area -> area.byOutcome().get(Outcome.NOT_ASSESSED) > 0)
                    .map(area ->
                            language.pick(area.title()) + " " + area.byOutcome().get(Outcome.NOT_ASSESSED))
                    .collect(Collectors.joining(language.pick("　", ", ")));
            wrapped("  ", areas + language.pick("　（需补报的内容见报告）", " (see the report for the data to submit)"));
            return;
        }
        MissingDataText missing = new MissingDataText(assessment, language);
        for (NotAssessed group : open) {
            int count = group.verdicts().size();
            String names = group.verdicts().stream()
                    .map(v -> language.name(v.subject().name()))
                    .collect(Collectors.joining(language.pick("、", ", ")));
            String whom = count > 3 ? count + language.pick("项", "") : names;
            whom = language.pick("（" + whom + "）", " (" + whom + ")");
            String sentence = missing.sentence(group.verdicts().get(0));
            wrapped("  ", language.pick(group.title()) + whom + language.pick("：", ": ") + sentence);
        }
    }

    private void unjudged() {
        String unjudged = UnreadText.line(assessment, language);
        if (!unjudged.isEmpty()) {
            line("");
            line(TerminalWidth.wrap(unjudged, WIDTH, "  "));
        }
    }

    private void unread() {
        int count = UnreadBases.of(assessment, language).size();
        if (count > 0) {
            line("");
            line(language.pick(
                    "待核对依据：" + count + "项不达标标准引有未读原文的文件，见报告“说明”。",
                    "Bases to read: " + count + " violated standards cite texts not read yet; see the report."));
        }
    }

    private void more(int count) {
        if (count > most) {
            line(language.pick(
                    "  ……还有 " + (count - most) + " 项，见报告", "  … and " + (count - most) + " more in the report"));
        }
    }

    private void wrapped(String lead, String sentence) {
        line(TerminalWidth.wrap(lead + sentence, WIDTH, " ".repeat(TerminalWidth.width(lead))));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
