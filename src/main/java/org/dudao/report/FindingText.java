package org.dudao.report;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Verdict;
import org.dudao.standards.Basis;

/** The sentences that documents say of a finding. */
public final class FindingText {
    private final Assessment assessment;
    private final Language language;

    /** Speaks of one assessment's findings in one language. */
    public FindingText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** What is wrong, and whether the figures it rests on are doubted themselves, with the section that tells; a whole sentence. */
    public String problem(Finding finding) {
        return problem(
                finding,
                language.pick("（所依据的数据待核实，见“请核实的数据”）", " (the figures it rests on are to be confirmed, see below)"));
    }

    /** The same in a document that has no section of figures to be confirmed. */
    public String problemAlone(Finding finding) {
        return problem(finding, language.pick("（所依据的数据待核实）", " (the figures it rests on are to be confirmed)"));
    }

    private String problem(Finding finding, String doubt) {
        boolean doubted = !verdict(finding).doubtedBy().isEmpty();
        return language.pick(finding.problem()) + (doubted ? doubt : "") + language.pick("。", ".");
    }

    /** What must be done, by whom and by when. */
    public String measure(Finding finding) {
        return language.pick(finding.action())
                + language.pick(
                        "（责任单位：" + finding.responsible().zh() + "；完成时限：" + day(finding.due()) + "）",
                        " (Responsible: " + finding.responsible().en() + "; due: " + day(finding.due()) + ")");
    }

    /** How a query is answered: for which value, and that an earlier answer no longer holds. */
    public String answer(Finding finding) {
        boolean moved = Boolean.FALSE.equals(verdict(finding).answered());
        return (moved
                        ? language.pick(
                                "此前已作说明，但数值已变，须重新说明。",
                                " It was explained before, but the value has moved since: please explain it again.")
                        : "")
                + language.pick(
                        "如数据无误，请在“说明”表中注明数值“",
                        " If the figures are right, explain them in the table of answers for the value \"")
                + finding.queried()
                + language.pick("”并说明原因。", "\".");
    }

    /** A query's problem, measure and way of answering. */
    public String query(Finding finding) {
        return problem(finding) + language.pick("请处理：", " Please: ") + measure(finding) + answer(finding);
    }

    /** What the finding's standard rests on, each basis with its confidence. */
    public String bases(Finding finding) {
        return joined(finding, Bases::of);
    }

    /** The same for a letter that goes out, which is silent where the text was checked. */
    public String issued(Finding finding) {
        return joined(finding, Bases::issued);
    }

    private String joined(Finding finding, BiFunction<Basis, Language, String> one) {
        return finding.basis().stream()
                .map(b -> one.apply(b, language))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }

    /** The township's name, or its code where it gave no name. */
    public String township() {
        Assessment.TownshipRef township = assessment.assessment().township();
        return language.name(township.name() == null ? township.code() : township.name());
    }

    /** A day as prose says it: 2026年7月31日. */
    public String day(LocalDate day) {
        return language.pick(
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    private Verdict verdict(Finding finding) {
        return assessment.verdicts().stream()
                .filter(v ->
                        v.standard().equals(finding.standard()) && v.subject().equals(finding.subject()))
                .findFirst()
                .orElseThrow();
    }
}
