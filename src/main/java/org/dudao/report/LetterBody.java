package org.dudao.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;

/** What the body of every letter says: what was examined, the broken vetoes, each area in a paragraph, and what could not be examined. */
public final class LetterBody {
    private static final int NAMED = 3;

    /** The most vetoes that are listed as items; more are easier to read as a table. */
    private static final int LISTED = 10;

    private final Assessment assessment;
    private final LetterOutline outline;
    private final LetterAnnexes annexes;
    private final Language language;
    private final FindingText texts;
    private final StatementSections stated;

    /** The body of a letter with these annexes. */
    public LetterBody(Assessment assessment, LetterOutline outline, LetterAnnexes annexes, Language language) {
        this.assessment = assessment;
        this.outline = outline;
        this.annexes = annexes;
        this.language = language;
        this.texts = new FindingText(assessment, language);
        this.stated = new StatementSections(assessment, language);
    }

    /** What was examined against what, how it came out, and the conclusion: one paragraph. */
    public String examined() {
        Summary summary = assessment.summary();
        String day = LateAsOfNotice.day(assessment.assessment(), language, texts::day);
        String counts = FindingCounts.text(assessment, language);
        String beyond = stated.beyondConclusion();
        return language.pick(
                "截至" + day + "，对照" + InspectionScope.standards(assessment, language) + "逐项核查报送数据，" + counts + "，评估结论为“"
                        + summary.conclusion().zh() + "”。" + beyond,
                "As of " + day + ", the submitted data were examined against "
                        + InspectionScope.standards(assessment, language) + ": " + counts + ". The conclusion is: "
                        + summary.conclusion().en() + "."
                        + (beyond.isEmpty() ? "" : " " + beyond));
    }

    /** What became of the items of an earlier check, and where those stand that are no problems now; empty without one. */
    public String followUp() {
        String label = annexes.label(LetterAnnexes.Kind.FOLLOW_UP);
        return new FollowUpText(assessment, language).summary()
                + (label.isEmpty()
                        ? ""
                        : language.pick(
                                "已消除和未能复查的事项见" + label + "。",
                                " What is gone, or could not be re-checked, is in " + label + "."));
    }

    /** The broken vetoes, an item each, and then the areas, a paragraph each; nothing if nothing is violated. */
    public void problems(OfficialTextWriter prose, NumberedParts parts) {
        if (!outline.vetoes().isEmpty()) {
            parts.begin(language.pick("一票否决事项", "Broken vetoes"));
            VetoText vetoes = new VetoText(assessment, language);
            prose.list(
                    outline.vetoes().stream().map(vetoes::line).toList(),
                    outline.vetoes().size() <= LISTED ? null : vetoes.table(outline.vetoes()));
        }
        if (!outline.areas().isEmpty()) {
            parts.begin(
                    outline.vetoes().isEmpty()
                            ? language.pick("存在的问题", "Problems")
                            : language.pick("其他问题", "Other problems"));
            new AreaText(assessment, outline, language).paragraphs().forEach(prose::paragraph);
        }
    }

    /** What is to be confirmed, and what could not be examined: a sentence each; nothing if there is none. */
    public List<String> open() {
        Map<Outcome, Integer> n = assessment.summary().byOutcome();
        String queries = n.get(Outcome.QUERY) == 0
                ? ""
                : language.pick(
                        "待核实的见" + annexes.label(LetterAnnexes.Kind.QUERIES) + "。",
                        "The figures to be confirmed are in " + annexes.label(LetterAnnexes.Kind.QUERIES) + ".");
        String missing = n.get(Outcome.NOT_ASSESSED) == 0
                ? ""
                : language.pick(
                        "未评估的不视为达标" + vetoes() + "，请按" + annexes.label(LetterAnnexes.Kind.MISSING) + "补报。",
                        "What was not assessed does not count as met" + vetoes() + "; please submit what "
                                + annexes.label(LetterAnnexes.Kind.MISSING) + " lists.");
        String statements = annexes.label(LetterAnnexes.Kind.STATEMENTS).isEmpty()
                ? ""
                : language.pick(
                        "豁免和现场核查情况见" + annexes.label(LetterAnnexes.Kind.STATEMENTS) + "。",
                        "Waivers and visits are listed in " + annexes.label(LetterAnnexes.Kind.STATEMENTS) + ".");
        return List.of(queries, missing, statements).stream()
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The standards with a veto that were not assessed, of which some are named. */
    private String vetoes() {
        List<String> titles = assessment.summary().byStandard().stream()
                .filter(s -> s.severity() == Severity.VETO
                        && s.kind() == StandardKind.REQUIREMENT
                        && s.byOutcome().get(Outcome.NOT_ASSESSED) > 0)
                .map(s -> Quoted.title(s.title(), language))
                .toList();
        if (titles.isEmpty()) {
            return "";
        }
        String named = titles.stream().limit(NAMED).collect(Collectors.joining(language.pick("", ", ")));
        return titles.size() <= NAMED
                ? language.pick("，其中一票否决标准有" + named, "; of these standards with a veto: " + named)
                : language.pick(
                        "，其中一票否决标准有" + named + "等" + titles.size() + "项",
                        "; " + titles.size() + " of these standards have a veto, among them " + named);
    }
}
