package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;

/**
 * A violation as a row of the rectification ledger.
 *
 * @param number from 1, in ledger order
 * @param id the finding's fingerprint, by which returned rows are matched
 * @param source the check it comes from
 * @param school the school by name, or the township
 * @param problem a sentence without a full stop
 * @param clauses the standard's title and legal bases
 * @param responsible the responsible party of the standard's page
 * @param party the party that receives the item: if a school is responsible but none in particular, it is the township
 * @param measure the required correction
 * @param due the due date; of a repeated finding the one that was set first
 * @param lastDay the last day demanded now
 */
public record RectificationItem(
        int number,
        String id,
        String source,
        String school,
        String problem,
        String clauses,
        Severity severity,
        String responsible,
        ResponsibleParty party,
        String measure,
        LocalDate due,
        LocalDate lastDay) {
    /** The violations of an assessment, by area, worst first. */
    public static List<RectificationItem> from(Assessment assessment, Language language) {
        SubjectOwners owners = new SubjectOwners(assessment);
        LegalWording legal = new LegalWording(assessment, language);
        FollowUpText followed = new FollowUpText(assessment, language);
        String source = source(assessment, language);
        List<RectificationItem> items = new ArrayList<>();
        for (Outline.InArea area : Outline.of(assessment, Outcome.VIOLATION).areas()) {
            for (Outline.InStandard standard : area.standards()) {
                for (Finding finding : standard.findings()) {
                    items.add(of(items.size() + 1, finding, standard, owners, legal, followed, source, language));
                }
            }
        }
        return List.copyOf(items);
    }

    private static RectificationItem of(
            int number,
            Finding finding,
            Outline.InStandard standard,
            SubjectOwners owners,
            LegalWording legal,
            FollowUpText followed,
            String source,
            Language language) {
        ResponsibleParty party = owners.party(finding);
        String law = legal.sentence(finding, party.kind().boundAs());
        return new RectificationItem(
                number,
                finding.fingerprint(),
                source,
                language.name(owners.name(finding.subject().id())),
                language.pick(finding.problem()),
                language.pick(standard.standard().title()) + language.pick("：", ": ") + law,
                finding.severity(),
                responsible(finding, owners, language),
                party,
                measure(finding, followed, language),
                finding.due(),
                finding.duties().get(0).lastDay());
    }

    /** The required correction; once its first deadline has passed, after the one demanded now. */
    private static String measure(Finding finding, FollowUpText followed, Language language) {
        AssignedDuty first = finding.duties().get(0);
        String action = DutyWording.action(finding, language);
        return first.demanded() == null
                ? action
                : language.pick("限期：", "Due: ") + followed.deadline(finding, first) + language.pick("。", ". ") + action;
    }

    /** The parties that must act, each by its title; where all schools must, they are not named. */
    private static String responsible(Finding finding, SubjectOwners owners, Language language) {
        return finding.duties().stream()
                .map(AssignedDuty::party)
                .distinct()
                .map(responsible -> {
                    ResponsibleParty party = owners.party(finding, responsible);
                    boolean all = responsible == Responsible.SCHOOL && party.kind() != Responsible.SCHOOL;
                    return all ? language.pick(responsible.zh(), responsible.en()) : party.title(language);
                })
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    private static String source(Assessment assessment, Language language) {
        Assessment.Head head = assessment.assessment();
        return language.pick(
                head.schoolYear() + "学年报送数据督导核查（" + head.id() + "）",
                "Check of the submission of " + head.schoolYear() + " (" + head.id() + ")");
    }
}
