package org.dudao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Verdict;

/** The sentences about a finding in documents. */
public final class FindingText {
    private final Assessment assessment;
    private final Language language;

    /** The sentences for one assessment in one language. */
    public FindingText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** The problem as a sentence, with a reference to the section on queried figures if its evidence is doubted. */
    public String problem(Finding finding) {
        return problem(
                finding, language.pick("（所依据的数据待核实，见“请核实的数据”）", " (its figures are to be confirmed, see below)"));
    }

    /** The problem for a document without a section on queried figures. */
    public String problemAlone(Finding finding) {
        return problem(finding, language.pick("（所依据的数据待核实）", " (its figures are to be confirmed)"));
    }

    private String problem(Finding finding, String doubt) {
        List<String> doubts = verdict(finding).doubtedBy();
        boolean differs = doubts.contains(Attestation.DIFFERS);
        String byVisit = differs
                ? language.pick("（与现场核查结果不一致，待查清）", " (it differs from what was found on site, to be cleared up)")
                : "";
        boolean queried = doubts.size() > (differs ? 1 : 0);
        return language.pick(finding.problem()) + (queried ? doubt : "") + byVisit + language.pick("。", ".");
    }

    /** The required correction, with responsible party and due date. */
    public String measure(Finding finding) {
        return finding.duties().size() > 1 ? DutyWording.action(finding, language) : single(finding);
    }

    private String single(Finding finding) {
        return language.pick(finding.action())
                + language.pick(
                        "（责任单位：" + finding.responsible().zh() + "；完成时限：" + day(finding.due()) + "）",
                        " (Responsible: " + finding.responsible().en() + "; due: " + day(finding.due()) + ")");
    }

    /** That an earlier answer to a query is outdated; empty if there is none, or it still holds. */
    public String outdatedAnswer(Finding finding) {
        return Boolean.FALSE.equals(verdict(finding).answered())
                ? language.pick(
                        "此前已作说明，但数值已变，须重新说明。",
                        " It was explained before, but the value has changed since: please explain it again.")
                : "";
    }

    /** How to answer a query: for which value, and whether an earlier answer is outdated. */
    public String answer(Finding finding) {
        return outdatedAnswer(finding)
                + language.pick(
                        "如数据无误，请在“情况说明”表中填写本事项的数值“",
                        " If the figures are correct, state the reason in the sheet 情况说明 (answers) for the value \"")
                + new ValueWords(language).queried(finding)
                + language.pick("”和原因。", "\".");
    }

    /** A query's problem, correction and way of answering. */
    public String query(Finding finding) {
        return problem(finding) + language.pick("请处理：", " Please: ") + measure(finding) + answer(finding);
    }

    /** The legal bases of the finding, each with its role and confidence, for the bureau's own record. */
    public String bases(Finding finding) {
        return finding.basis().isEmpty()
                ? language.pick("本次督导要求（现行有效的依据：无）", "the inspection's own requirement (no basis in force)")
                : finding.basis().stream()
                        .map(b -> Bases.of(b, language))
                        .collect(Collectors.joining(language.pick("；", "; ")));
    }

    /** The township's name, or its code if it stated no name. */
    public String township() {
        Assessment.TownshipRef township = assessment.assessment().township();
        return language.name(township.name() == null ? township.code() : township.name());
    }

    /** A date as written in prose: 2026年7月31日. */
    public String day(LocalDate day) {
        return DutyWording.day(day, language);
    }

    private Verdict verdict(Finding finding) {
        return assessment.verdicts().stream()
                .filter(v ->
                        v.standard().equals(finding.standard()) && v.subject().equals(finding.subject()))
                .findFirst()
                .orElseThrow();
    }
}
