package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.Derived;
import org.dudao.rules.Measure;
import org.dudao.rules.Requirement;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Limit;

/**
 * One run from subjects to verdicts, for townships and counties.
 *
 * @param judged every pair of a standard and a subject with its outcome, in the order of an assessment
 * @param verdicts the listed verdicts, in the same order
 * @param findings the verdicts that need action
 * @param summary the counts of all pairs, listed or not
 * @param derived the results of the rules
 * @param remarks the remarks on verdicts
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
     * @param traced whether to record the rule of each measure
     * @param compliant selects the compliant verdicts that are listed; null for all verdicts
     * @param remarking creates the remarks on verdicts
     */
    static <R extends Subjects.Remarks> Run<R> of(
            Subjects subjects,
            StandardsInForce inForce,
            RuleBase rules,
            LocalDate asOf,
            boolean traced,
            VerdictFilter compliant,
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
        pairs.forEach(pair -> judged.add(subjects.assuming(judge.judge(pair))));
        R remarks = remarking.apply(judged);
        List<Verdict> verdicts = new ArrayList<>(judged.size());
        List<Finding> findings = new ArrayList<>();
        Findings maker = new Findings(subjects, asOf);
        Summaries.Counting counting = new Summaries.Counting();
        for (JudgedPair one : judged) {
            boolean countedOnly = compliant != null && isCountedOnly(one, compliant);
            boolean doubtIsSeen =
                    !countedOnly || Summaries.isSuspendedByDoubt(one.pair().standard());
            List<String> doubtedBy = doubtIsSeen ? remarks.doubtedBy(one) : List.of();
            counting.add(one.pair().standard().id(), one.outcome(), !doubtedBy.isEmpty());
            if (!countedOnly) {
                Verdict verdict = remarks.marked(one, verdict(one, judge, inForce, doubtedBy, remarks.isAnswered(one)));
                verdicts.add(verdict);
                if (one.outcome() == Outcome.VIOLATION
                        || (one.outcome() == Outcome.QUERY && !Boolean.TRUE.equals(verdict.answered()))) {
                    findings.add(maker.create(one, verdict));
                }
            }
        }
        return new Run<>(judged, verdicts, findings, inForce.summaries().summarize(counting), derived, remarks);
    }

    private static boolean isCountedOnly(JudgedPair one, VerdictFilter compliant) {
        if (one.outcome() != Outcome.COMPLIANT) {
            return one.outcome() == Outcome.NOT_APPLICABLE;
        }
        Pair of = one.pair();
        SubjectKind kind = of.row().subject().kind();
        for (int i = 0; i < one.measures().size(); i++) {
            Measure measure = one.measures().get(i);
            Limit limit = of.limits().get(i).limit();
            if (measure != null && limit != null && compliant.names(of.standard(), kind, measure.value(), limit)) {
                return false;
            }
        }
        return true;
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
