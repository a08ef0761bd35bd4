package org.dudao.overview;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Short hashes of one field's figures. Most are small numbers that thousands of schools have, so theirs are kept. */
final class PersonHashes {
    private static final int KEPT = 1 << 10;
    private static final int KNOWN = 1 << Short.SIZE;

    private final String field;
    private final AtomicIntegerArray kept = new AtomicIntegerArray(KEPT);

    PersonHashes(String field) {
        this.field = field;
    }

    /** The hash of a figure, which has no zeros behind its point. */
    short of(BigDecimal figure) {
        if (figure.scale() > 0 || figure.compareTo(BigDecimal.valueOf(KEPT)) >= 0 || figure.signum() < 0) {
            return reckoned(figure);
        }
        int number = figure.intValue();
        int known = kept.get(number);
        if (known == 0) {
            known = KNOWN | (reckoned(figure) & (KNOWN - 1));
            kept.set(number, known);
        }
        return (short) known;
    }

    private short reckoned(BigDecimal figure) {
        return (short) FigureSet.hash(FigureSet.line(field, figure));
    }
}
