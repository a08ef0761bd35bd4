package org.dudao.report;

import java.util.stream.Collectors;
import org.dudao.assessment.Escalation;

/** The steps of escalation as sentences of a letter. Only clauses that were read are cited; a person decides each step. */
public final class EscalationWording {
    private final Language language;

    /** The sentences in one language. */
    public EscalationWording(Language language) {
        this.language = language;
    }

    /** What an inspection proposes for items that have reached a step. */
    String proposal(Escalation.Step step, long items) {
        return language.pick(
                        items + "项" + step.title().zh() + "，本次督导建议：",
                        items + (items == 1 ? " item was " : " items were ")
                                + step.title().en() + ". This inspection proposes ")
                + decided(step)
                + law(step);
    }

    /** Which step comes next for items whose deadline has passed. */
    public String next(Escalation.Step step, long items) {
        return language.pick(
                        items + "项" + step.title().zh() + "，仍不整改的，下一步：",
                        items + (items == 1 ? " item was " : " items were ")
                                + step.title().en() + ". Unless corrected, the next step is ")
                + decided(step)
                + law(step);
    }

    private String law(Escalation.Step step) {
        String law = step.basis().stream()
                .filter(Escalation.Source::isPrintable)
                .map(one -> cited(one) + language.pick("：", ": ") + language.pick(one.says()))
                .collect(Collectors.joining(language.pick("；", "; ")));
        return law.isEmpty() ? "" : language.pick("有关规定：" + law + "。", " The law: " + law + ".");
    }

    /** The measure of a step, and who decides it. */
    String decided(Escalation.Step step) {
        return language.pick(
                step.measure().zh() + "。是否采取，由" + step.decides().zh() + "决定。",
                step.measure().en() + ". Whether it is taken is decided by "
                        + step.decides().en() + ".");
    }

    /** A clause with its document. */
    String cited(Escalation.Source source) {
        String clause = source.clause() == null ? "" : Bases.clause(source.clause(), language);
        return language == Language.EN
                ? (clause.isEmpty() ? "" : clause + " of the ") + source.english()
                : language.name("《" + source.title() + "》") + clause;
    }
}
