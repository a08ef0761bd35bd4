package org.dudao.overview;

import java.util.Comparator;

/** The order of standards by how widely they are violated. */
final class Spread {
    /** By the share of townships; a veto among equals first. */
    static final Comparator<Overview.OfStandard> FIRST = ((Comparator<Overview.OfStandard>) Spread::byShare)
            .thenComparing(s -> -s.violating())
            .thenComparing(s -> s.standard().severity())
            .thenComparing(s -> s.standard().id());

    private Spread() {}

    /** Exactly, by cross-multiplication. */
    private static int byShare(Overview.OfStandard one, Overview.OfStandard other) {
        return Long.compare((long) other.violating() * one.judged(), (long) one.violating() * other.judged());
    }
}
