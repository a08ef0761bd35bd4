package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Escalation;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUpDuty;
import org.dudao.assessment.FollowUpItem;
import org.dudao.standards.Confidence;

/** What is proposed for items that were not corrected in time; a person decides it. */
public final class EscalationText {
    private final Assessment assessment;
    private final Language language;
    private final EscalationWording words;

    /** The proposals for one assessment in one language. */
    public EscalationText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.words = new EscalationWording(language);
    }

    /** The sentences of a letter to one party, the gravest step first: only clauses that were read are cited. */
    List<String> sentences(ResponsibleParty party) {
        List<Integer> steps = steps(party);
        List<String> sentences = new ArrayList<>();
        for (int number = Escalation.TABLE.steps().size(); number > 1; number--) {
            int step = number;
            long items = steps.stream().filter(one -> one == step).count();
            if (items > 0) {
                sentences.add(words.proposal(Escalation.TABLE.step(step), items));
            }
        }
        return sentences;
    }

    /** The step of each duty of the party about a finding. */
    private List<Integer> steps(ResponsibleParty party) {
        SubjectOwners owners = new SubjectOwners(assessment);
        List<Integer> steps = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            FollowUpItem item =
                    assessment.followUp() == null ? null : assessment.followUp().item(finding.fingerprint());
            if (item != null) {
                item.duties().stream()
                        .filter(duty -> duty.step() != null
                                && owners.party(finding, duty.party()).equals(party))
                        .map(FollowUpDuty::step)
                        .max(Integer::compare)
                        .ifPresent(steps::add);
            }
        }
        return steps;
    }

    /**
     * What is proposed for one item, for the bureau's own record: also documents of which the clauses were not read, and the days of
     * proceedings. Empty for a first notice.
     */
    public String forLedger(FollowUpItem item) {
        if (item.step() == null || item.step() < 2 || !item.state().isFound()) {
            return "";
        }
        Escalation.Step step = Escalation.TABLE.step(item.step());
        String bases = step.basis().stream()
                .map(one -> words.cited(one)
                        + (one.confidence() == Confidence.VERIFIED
                                ? ""
                                : language.pick(
                                        "（" + one.confidence().zh() + "）",
                                        " (" + one.confidence().en() + ")")))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return language.pick(step.title())
                + language.pick("：建议", ": ")
                + words.decided(step)
                + language.pick("参见" + bases + "。", " See " + bases + ".")
                + (step.clocks() == null ? "" : language.pick(step.clocks()) + language.pick("。", "."));
    }
}
