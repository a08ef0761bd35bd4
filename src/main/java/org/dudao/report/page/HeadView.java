package org.dudao.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.StatementSections;
import org.dudao.standards.Severity;

/**
 * What was judged, and the overall result.
 *
 * @param township its name, or its code if it has none
 * @param year the school year
 * @param asOf the as-of date
 * @param conclusion in a word
 * @param meaning the reason for the conclusion
 * @param coverage the assessed share of what applies; a dash if nothing applies
 * @param fraction the share as a fraction; empty if nothing applies
 * @param counts verdicts by outcome
 * @param severities violations by severity
 * @param source the submission and the rules
 */
public record HeadView(
        String township,
        String code,
        String year,
        String asOf,
        String conclusion,
        String mark,
        String meaning,
        String coverage,
        String fraction,
        OutcomeBar counts,
        List<Figure> severities,
        Assessment source) {

    /** The words before its code. */
    public String codeLabel(Language language) {
        return source.assessment().kind().equals("county")
                ? language.pick("县级代码", "County code")
                : language.pick("乡镇代码", "Township code");
    }

    /** A number with its label. */
    public record Figure(String css, String word, int count) {}

    static HeadView of(Assessment assessment, Language language) {
        Assessment.Head head = assessment.assessment();
        Summary summary = assessment.summary();
        String name = head.township().name();
        boolean covered = summary.coverage() != null;
        return new HeadView(
                name == null ? head.township().code() : name,
                head.township().code(),
                language.pick(head.schoolYear().replace("-", "—"), head.schoolYear()),
                LateAsOfNotice.day(head, language, day -> DutyWording.day(day, language)),
                language.pick(summary.conclusion().zh(), summary.conclusion().en()),
                summary.conclusion().name(),
                meaning(summary.conclusion(), language)
                        + new StatementSections(assessment, language).beyondConclusion(),
                covered ? language.pick(summary.coverage().shown()) : "–",
                covered
                        ? summary.coverage().numerator() + "/"
                                + summary.coverage().denominator()
                        : "",
                OutcomeBar.of(
                        summary.byOutcome(),
                        OutcomeBar.columns(summary.byOutcome()),
                        summary.verdicts(),
                        summary.verdicts(),
                        language),
                severities(assessment, language),
                assessment);
    }

    private static List<Figure> severities(Assessment assessment, Language language) {
        Map<Severity, Long> counts = assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION)
                .collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        return Stream.of(Severity.values())
                .filter(counts::containsKey)
                .map(s -> new Figure(
                        s.code(), language.pick(s.zh(), s.en()), counts.get(s).intValue()))
                .toList();
    }

    private static String meaning(Conclusion conclusion, Language language) {
        return switch (conclusion) {
            case NOT_COMPLIANT -> language.pick("有一票否决事项不达标。", "A requirement with a veto is violated.");
            case NOT_CONCLUDED ->
                language.pick(
                        "一票否决或重大事项未能评估、数据存疑，或没有达标的判定，不视为合格。",
                        "Veto or major requirements were not assessed or depend on doubted figures, or nothing was found compliant. This does not count as met.");
            case RECTIFY ->
                language.pick(
                        "没有一票否决事项不达标，但有其他事项须限期整改。",
                        "No requirement with a veto is violated, but others are and must be rectified.");
            case COMPLIANT -> language.pick("已评估的要求均达标。", "All requirements that were assessed are met.");
        };
    }
}
