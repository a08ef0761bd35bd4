package org.dudao.report.page;

import java.util.List;
import java.util.function.Function;

/**
 * What the findings can be filtered by; only what occurs.
 *
 * @param places schools and the township
 * @param severities the worst first
 * @param outcomes violation, query
 * @param responsibles who must act
 */
public record Choices(
        List<FindingView.Term> places,
        List<FindingView.Term> severities,
        List<FindingView.Term> outcomes,
        List<FindingView.Term> responsibles) {

    static Choices of(List<FindingView> findings) {
        return new Choices(
                terms(
                        findings,
                        f -> new FindingView.Term(f.place().code(), f.place().name())),
                terms(findings, FindingView::severity),
                terms(findings, FindingView::outcome),
                terms(findings, FindingView::responsible));
    }

    private static List<FindingView.Term> terms(
            List<FindingView> findings, Function<FindingView, FindingView.Term> term) {
        return findings.stream().map(term).distinct().toList();
    }
}
