package org.dudao.statistics;

import java.util.Comparator;

/** The order of standards by how widely they are violated. */
final class ByPrevalence {
    /**
     * By the number of townships, then by their share, then a veto first: one township of one is a whole share and no widespread
     * problem.
     */
    static final Comparator<BatchStatistics.OfStandard> FIRST = Comparator.comparing(
                    (BatchStatistics.OfStandard s) -> -s.violating())
            .thenComparing(BatchStatistics.OfStandard::judged)
            .thenComparing(s -> s.standard().severity())
            .thenComparing(s -> s.standard().id());

    private ByPrevalence() {}
}
