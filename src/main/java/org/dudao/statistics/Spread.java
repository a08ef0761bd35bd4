package org.dudao.statistics;

import java.util.Comparator;

/** The order of standards by how widely they are violated. */
final class Spread {
    /**
     * By the number of townships, then by their share, then a veto first: one township of one is a whole share and no widespread
     * problem.
     */
    static final Comparator<Overview.OfStandard> FIRST = Comparator.comparing((Overview.OfStandard s) -> -s.violating())
            .thenComparing(Overview.OfStandard::judged)
            .thenComparing(s -> s.standard().severity())
            .thenComparing(s -> s.standard().id());

    private Spread() {}
}
