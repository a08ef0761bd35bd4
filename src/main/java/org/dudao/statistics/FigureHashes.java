package org.dudao.statistics;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Short hashes of one field's figures. Hashes of small numbers are cached. */
final class FigureHashes {
    private static final int KEPT = 1 << 10;
    private static final int KNOWN = 1 << Short.SIZE;

    private final String field;
    private final AtomicIntegerArray kept = new AtomicIntegerArray(KEPT);

    FigureHashes(String field) {
        this.field = field;
    }

    /** The hash of a figure: a Long, or a BigDecimal that does not fit one. */
    short hash(Object figure) {
        if (!(figure instanceof Long whole) || whole < 0 || whole >= KEPT) {
            return computed(figure);
        }
        int number = whole.intValue();
        int known = kept.get(number);
        if (known == 0) {
            known = KNOWN | (computed(figure) & (KNOWN - 1));
            kept.set(number, known);
        }
        return (short) known;
    }

    private short computed(Object figure) {
        return (short) FigureSet.hash(FigureSet.line(field, figure));
    }
}
