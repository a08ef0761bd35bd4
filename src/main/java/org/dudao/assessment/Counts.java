package org.dudao.assessment;

import java.util.EnumMap;
import java.util.Map;

/** How many verdicts there are of each outcome. */
final class Counts {
    private final EnumMap<Outcome, Integer> each = new EnumMap<>(Outcome.class);
    private boolean doubted;

    Counts() {
        for (Outcome outcome : Outcome.values()) {
            each.put(outcome, 0);
        }
    }

    void add(Verdict verdict) {
        each.merge(verdict.outcome(), 1, Integer::sum);
        doubted |= !verdict.doubtedBy().isEmpty();
    }

    void add(Counts others) {
        others.each.forEach((outcome, count) -> each.merge(outcome, count, Integer::sum));
        doubted |= others.doubted;
    }

    int of(Outcome outcome) {
        return each.get(outcome);
    }

    int all() {
        return each.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean has(Outcome outcome) {
        return of(outcome) > 0;
    }

    /** Whether one of them is doubted. */
    boolean isDoubted() {
        return doubted;
    }

    /** The counts of all outcomes, also of those there are none of. */
    Map<Outcome, Integer> byOutcome() {
        return new EnumMap<>(each);
    }
}
