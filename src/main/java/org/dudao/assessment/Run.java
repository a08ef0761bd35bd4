package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dudao.rules.Derived;
import org.dudao.rules.Requirement;
import org.dudao.rules.RuleBase;

/**
 * One run from subjects to verdicts, for townships and counties.
 *
 * @param judged every pair of a standard and a subject with its outcome, in the order of an assessment
 * @param verdicts of each pair, in the same order
 * @param findings what needs action
 * @param summary the counts of all pairs
 * @param derived what the rules said
 * @param remarks what is said beside the verdicts
 */
record Run<R extends Subjects.Remarks>(
        List<JudgedPair> judged,
        List<Verdict> verdicts,
        List<Finding> findings,
        Summary summary,
        Derived derived,
        R remarks) {
    /**
     * Judges subjects.
     *
     * @param asOf the as-of date
     * @param traced whether to note which rule made each measure
     * @param endorsed what inspectors state beside the data
     * @param deadlines what earlier assessments demanded
     * @param remarking makes what is said beside the verdicts
     */
    static <R extends Subjects.Remarks> Run<R> of(
            Subjects subjects,
            StandardsInForce inForce,
            RuleBase rules,
            LocalDate asOf,
            boolean traced,
            Endorsements endorsed,
            Deadlines deadlines,
            Function<List<JudgedPair>, R> remarking) {
        List<Pair> pairs = new ArrayList<>();
        Function<Derived, List<Requirement>> required = measured -> {
            PairEnumerator all = new PairEnumerator(inForce, subjects, asOf, measured);
            pairs.addAll(all.all());
            return all.required();
        };
        Derived derived = traced
                ? rules.evaluateTraced(subjects.facts(), subjects, required)
                : rules.evaluate(subjects.facts(), subjects, required);
        Judge judge = new Judge(inForce, subjects, derived);
        List<JudgedPair> judged = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> judged.add(endorsed.attest(subjects.assuming(judge.judge(pair)))));
        R remarks = remarking.apply(judged);
        List<Verdict> verdicts = new ArrayList<>(judged.size());
        List<Finding> findings = new ArrayList<>();
        Findings maker = new Findings(subjects, inForce, asOf, deadlines);
        Summaries.Counting counting = new Summaries.Counting();
        for (JudgedPair one : judged) {
            List<String> doubtedBy = endorsed.doubts(one, remarks.doubtedBy(one));
            Verdict byData = remarks.marked(one, verdict(one, judge, inForce, doubtedBy, remarks.isAnswered(one)));
            Verdict verdict = endorsed.marked(one, byData);
            counting.add(one.pair().standard().id(), verdict.outcome(), !doubtedBy.isEmpty());
            verdicts.add(verdict);
            if (one.outcome() == Outcome.VIOLATION
                    || (one.outcome() == Outcome.QUERY && !Boolean.TRUE.equals(verdict.answered()))) {
                Finding finding = endorsed.worded(one, maker.create(one, verdict));
                if (verdict.outcome() == Outcome.WAIVED) {
                    endorsed.excuse(one, finding);
                } else {
                    findings.add(finding);
                }
            }
        }
        return new Run<>(judged, verdicts, findings, inForce.summaries().summarize(counting), derived, remarks);
    }

    private static Verdict verdict(
            JudgedPair one, Judge judge, StandardsInForce inForce, List<String> doubtedBy, Boolean answered) {
        boolean comparable = one.measure() != null && one.limit() != null;
        return new Verdict(
                one.pair().standard().id(),
                new SubjectRef(
                        one.pair().row().subject().kind(),
                        one.pair().row().subject().id(),
                        one.pair().row().name()),
                one.outcome(),
                comparable ? Quantity.of(one.measure(), one.limit()) : null,
                one.limit() == null ? null : inForce.shown(one.limit()),
                one.reason(),
                one.missing(),
                doubtedBy,
                one.assumed(),
                judge.parts(one),
                null,
                answered);
    }
}
