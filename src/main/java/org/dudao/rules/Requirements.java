package org.dudao.rules;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.dudao.standards.Limit;
import org.dudao.standards.Row;

/** All that the standards ask of one submission: each part of a standard, of each subject that it covers. Not for use by several threads. */
public final class Requirements {
    private final LocalDate asOf;
    private final ByName<Asked> byIndicator = new ByName<>(indicator -> new Asked());
    private int size;

    /**
     * Nothing yet.
     *
     * @param asOf the day of the check
     */
    public Requirements(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * Asks for something.
     *
     * @param indicator what is measured
     * @param row of whom
     * @param limit up to where; null where that is not known, and so nothing can be held against it
     * @return the number of the requirement, from 0, one after the other
     */
    public int ask(String indicator, Row row, Limit limit) {
        if (limit != null) {
            byIndicator.make(indicator).add(size, row, limit);
        }
        return size++;
    }

    LocalDate asOf() {
        return asOf;
    }

    int size() {
        return size;
    }

    /** Hears of each indicator and what is asked of it. */
    void each(BiConsumer<String, Asked> heard) {
        byIndicator.byName().forEach(heard);
    }
}
