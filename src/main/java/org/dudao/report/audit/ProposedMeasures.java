package org.dudao.report.audit;

import java.util.List;
import java.util.Objects;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.FindingText;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * Proposes measures for problems that a summary admits without one: what the standards require of the submission's own findings in the same
 * area. Where it has none, somebody must write the measure.
 *
 * @param assessment of the submission; null without one, so that nothing is proposed
 */
record ProposedMeasures(@Nullable Assessment assessment, Language language) {
    /** So many are proposed for one problem. */
    private static final int MOST = 2;

    /** A proposal for each problem that has no measure. */
    List<AuditView.Problem> proposals(ToldAudit audit, AuditWords words) {
        return assessment == null
                ? List.of()
                : audit.problems().stream()
                        .filter(one -> one.measures().isEmpty())
                        .map(one -> proposal(one, words, assessment))
                        .toList();
    }

    private AuditView.Problem proposal(ToldAudit.Admitted problem, AuditWords words, Assessment of) {
        FindingText text = new FindingText(of, language);
        List<Finding> same = of.findings().stream()
                .filter(one -> one.outcome() == Outcome.VIOLATION)
                .filter(one -> Objects.equals(one.area(), problem.area()))
                .toList();
        List<String> measures = same.isEmpty()
                ? List.of(
                        language.pick(
                                "报送数据中没有这方面的不达标项。请写明具体措施、责任人和完成时限。",
                                "The submission breaks no standard of this area. State the measure, who is responsible, and by when."))
                : same.stream()
                        .limit(MOST)
                        .map(one -> text.problemAlone(one) + " " + text.measure(one))
                        .toList();
        return new AuditView.Problem(
                words.place(problem.quote().paragraph()),
                AuditView.text(problem.quote()),
                measures,
                Math.max(0, same.size() - MOST));
    }
}
