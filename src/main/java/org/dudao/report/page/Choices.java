package org.dudao.report.page;

import java.util.List;
import java.util.function.Function;

/**
 * The filters of findings, with values that occur.
 *
 * @param areas in the order of the page
 * @param places schools and the township
 * @param severities worst first
 * @param outcomes violation, query
 * @param responsibles the responsible parties
 */
public record Choices(
        List<FindingView.Term> areas,
        List<FindingView.Term> places,
        List<FindingView.Term> severities,
        List<FindingView.Term> outcomes,
        List<FindingView.Term> responsibles) {

    static Choices of(List<FindingView> findings) {
        return new Choices(
                terms(findings, FindingView::area),
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
