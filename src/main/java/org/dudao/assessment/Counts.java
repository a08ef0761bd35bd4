package org.dudao.assessment;

import java.util.EnumMap;
import java.util.Map;

/** The number of verdicts of each outcome. */
final class Counts {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final int[] each = new int[OUTCOMES.length];
    private int all;
    private boolean doubted;

    void add(Outcome outcome, boolean isDoubted) {
        add(outcome, 1);
        doubted |= isDoubted;
    }

    void add(Counts others) {
        for (Outcome outcome : OUTCOMES) {
            int count = others.count(outcome);
            if (count > 0) {
                add(outcome, count);
            }
        }
        doubted |= others.doubted;
    }

    @SuppressWarnings("EnumOrdinal") // the ordinal as an index of a private array
    private void add(Outcome outcome, int count) {
        each[outcome.ordinal()] += count;
        all += count;
    }

    @SuppressWarnings("EnumOrdinal")
    int count(Outcome outcome) {
        return each[outcome.ordinal()];
    }

    int all() {
        return all;
    }

    boolean has(Outcome outcome) {
        return count(outcome) > 0;
    }

    /** Whether any of them is doubted. */
    boolean isDoubted() {
        return doubted;
    }

    /** The counts of all outcomes, including zeros. */
    Map<Outcome, Integer> byOutcome() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : OUTCOMES) {
            counts.put(outcome, count(outcome));
        }
        return counts;
    }
}
