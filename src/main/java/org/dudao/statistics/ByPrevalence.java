package org.dudao.statistics;

import java.util.Comparator;

/** Orders standards by the prevalence of violations. */
final class ByPrevalence {
    /**
     * By the number of townships, then by their share, then by severity: one township of one is a full share but not a widespread problem.
     */
    static final Comparator<BatchStatistics.OfStandard> FIRST = Comparator.comparing(
                    (BatchStatistics.OfStandard s) -> -s.violating())
            .thenComparing(BatchStatistics.OfStandard::judged)
            .thenComparing(s -> s.standard().severity())
            .thenComparing(s -> s.standard().id());

    private ByPrevalence() {}
}
