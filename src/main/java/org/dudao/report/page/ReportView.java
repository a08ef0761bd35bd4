package org.dudao.report.page;

import java.util.List;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.report.FollowUpText;
import org.dudao.report.Language;
import org.dudao.report.MissingDataList;
import org.dudao.report.MissingDataText;
import org.dudao.report.StatementSections;
import org.dudao.standards.StandardKind;

/**
 * The contents of the page.
 *
 * @param language the language of every text in it
 * @param assets the embedded style and script
 * @param head what was judged, and the overall result
 * @param vetoes the broken vetoes, which come before everything else
 * @param rows the tables by area, school, standard and due date
 * @param problems the violations by area
 * @param queries the figures to be confirmed, by area
 * @param choices the filters of findings
 * @param answered the standards and subjects with explained figures
 * @param stated what became of the items of an earlier check, and what inspectors stated: waivers, visits, and what was seen on site
 * @param unassessed what was not assessed, with reasons
 */
public record ReportView(
        Language language,
        Assets assets,
        HeadView head,
        Vetoes vetoes,
        Rows rows,
        List<AreaFindings> problems,
        List<AreaFindings> queries,
        Choices choices,
        List<String> answered,
        List<StatementSections.Section> stated,
        Unassessed unassessed) {

    /** The findings of one area, worst first. */
    public record AreaFindings(String title, List<FindingView> findings) {}

    /**
     * What could not be assessed.
     *
     * @param toSubmit the data that requirements wait for, a line each
     * @param others verdicts that wait for something else than data
     * @param checks the data that data checks wait for
     * @param county the standards judged for the whole county
     */
    public record Unassessed(List<String> toSubmit, List<String> others, List<String> checks, List<String> county) {
        public boolean isEmpty() {
            return toSubmit.isEmpty() && others.isEmpty() && checks.isEmpty();
        }
    }

    /**
     * The contents for an assessment.
     *
     * @param further sections that are stated besides, such as points
     */
    public static ReportView of(Assessment assessment, Language language, List<StatementSections.Section> further) {
        SubjectSchools places = new SubjectSchools(assessment, language);
        FindingViews findings = new FindingViews(assessment, language, places);
        List<AreaFindings> problems = findings.byArea(Outcome.VIOLATION);
        List<AreaFindings> queries = findings.byArea(Outcome.QUERY);
        List<FindingView> all = Stream.concat(problems.stream(), queries.stream())
                .flatMap(a -> a.findings().stream())
                .toList();
        MissingDataText missing = new MissingDataText(assessment, language);
        MissingDataList list = new MissingDataList(assessment, language);
        return new ReportView(
                language,
                Assets.LOADED,
                HeadView.of(assessment, language),
                Vetoes.of(assessment, all, language),
                Rows.of(assessment, language, places, all),
                problems,
                queries,
                Choices.of(all),
                answered(assessment, findings),
                Stream.of(
                                further,
                                new FollowUpText(assessment, language).sections(),
                                new StatementSections(assessment, language).all())
                        .flatMap(List::stream)
                        .toList(),
                new Unassessed(
                        list.sentences(StandardKind.REQUIREMENT),
                        missing.others(assessment),
                        list.sentences(StandardKind.PLAUSIBILITY),
                        assessment.countyScope().stream().map(c -> c.standard()).toList()));
    }

    private static List<String> answered(Assessment assessment, FindingViews findings) {
        return assessment.verdicts().stream()
                .filter(v -> Boolean.TRUE.equals(v.answered()) && v.attested() == null)
                .map(v -> findings.named(v.standard(), v.subject()))
                .toList();
    }
}
