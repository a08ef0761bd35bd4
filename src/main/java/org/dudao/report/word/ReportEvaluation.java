package org.dudao.report.word;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Summary;
import org.dudao.report.Language;
import org.dudao.report.Outline;

/** The evaluation of a supervision report: the conclusion, in proportion to what could be examined. */
final class ReportEvaluation {
    private final Assessment assessment;
    private final List<Outline.InStandard> vetoes;
    private final Language language;

    /**
     * An evaluation.
     *
     * @param vetoes the standards with a veto that are not met
     */
    ReportEvaluation(Assessment assessment, List<Outline.InStandard> vetoes, Language language) {
        this.assessment = assessment;
        this.vetoes = vetoes;
        this.language = language;
    }

    String sentence() {
        Summary summary = assessment.summary();
        return language.pick(
                        "评估结论为“" + summary.conclusion().zh() + "”。",
                        "The conclusion is: " + summary.conclusion().en() + ". ")
                + coverage(summary.coverage())
                + vetoed();
    }

    private String coverage(Quantity share) {
        if (share == null) {
            return language.pick("没有适用的要求。", "No requirement applies.");
        }
        String part = language.pick(share.shown()) + language.pick("（", " (") + share.numerator() + "/"
                + share.denominator() + language.pick("）", ")");
        boolean whole = share.numerator().compareTo(share.denominator()) == 0;
        return whole
                ? language.pick("适用的要求全部得到评估。", "All applicable requirements were assessed.")
                : language.pick(
                        "适用的要求有" + part + "得到评估，其余因资料不全等原因未能评估，不视为达标，结论不及于这些事项。",
                        part
                                + " of the applicable requirements were assessed; the others could not be, do not count as met, and are no part"
                                + " of the conclusion.");
    }

    private String vetoed() {
        int places = vetoes.stream().mapToInt(v -> v.findings().size()).sum();
        int violations = assessment.summary().byOutcome().get(Outcome.VIOLATION);
        if (vetoes.isEmpty()) {
            return violations == 0
                    ? language.pick("已评估的要求没有不达标。", " None of those assessed is violated.")
                    : language.pick("没有一票否决事项不达标。", " No standard with a veto is violated.");
        }
        return language.pick(
                "一票否决的标准有" + vetoes.size() + "项不达标，涉及" + places + "处。",
                " " + vetoes.size() + " standards with a veto are violated, in " + places + " places.");
    }
}
