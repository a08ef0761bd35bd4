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

    /** The proposals for one assessment in one language. */
    public EscalationText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** The sentences of a letter to one party, the gravest step first: only clauses that were read are cited. */
    List<String> sentences(ResponsibleParty party) {
        List<Integer> steps = steps(party);
        List<String> sentences = new ArrayList<>();
        for (int number = Escalation.TABLE.steps().size(); number > 1; number--) {
            int step = number;
            long items = steps.stream().filter(one -> one == step).count();
            if (items > 0) {
                sentences.add(sentence(Escalation.TABLE.step(step), items));
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

    private String sentence(Escalation.Step step, long items) {
        String law = step.basis().stream()
                .filter(Escalation.Source::isPrintable)
                .map(one -> cited(one) + language.pick("：", ": ") + language.pick(one.says()))
                .collect(Collectors.joining(language.pick("；", "; ")));
        return language.pick(
                        items + "项" + step.title().zh() + "，本次督导建议：",
                        items + (items == 1 ? " item was " : " items were ")
                                + step.title().en() + ". This inspection proposes ")
                + decided(step)
                + (law.isEmpty() ? "" : language.pick("有关规定：" + law + "。", " The law: " + law + "."));
    }

    private String decided(Escalation.Step step) {
        return language.pick(
                step.measure().zh() + "。是否采取，由" + step.decides().zh() + "决定。",
                step.measure().en() + ". Whether it is taken is decided by "
                        + step.decides().en() + ".");
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
                .map(one -> cited(one)
                        + (one.confidence() == Confidence.VERIFIED
                                ? ""
                                : language.pick(
                                        "（" + one.confidence().zh() + "）",
                                        " (" + one.confidence().en() + ")")))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return language.pick(step.title())
                + language.pick("：建议", ": ")
                + decided(step)
                + language.pick("参见" + bases + "。", " See " + bases + ".")
                + (step.clocks() == null ? "" : language.pick(step.clocks()) + language.pick("。", "."));
    }

    private String cited(Escalation.Source source) {
        String clause = source.clause() == null ? "" : Bases.clause(source.clause(), language);
        return language == Language.EN
                ? (clause.isEmpty() ? "" : clause + " of the ") + source.english()
                : language.name("《" + source.title() + "》") + clause;
    }
}
