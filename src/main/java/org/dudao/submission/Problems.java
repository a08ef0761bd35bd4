package org.dudao.submission;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.Text;

/** Collects the problems of one file. */
class Problems {
    /** How many are kept; the rest are counted. */
    static final int KEPT = 200;

    /** Expects none: the first one ends the reading, by {@link Found}. */
    static final class None extends Problems {
        @Override
        void add(FormProblem problem) {
            throw new Found();
        }

        @Override
        void count(int more) {
            throw new Found();
        }
    }

    /** There is a problem. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        Found() {
            super(null, null, false, false);
        }
    }

    private final List<FormProblem> kept = new ArrayList<>();
    private int total;

    void add(String code, String place, String found, Text message, Text expected, Text mend) {
        add(new FormProblem(code, message, place, found, expected, mend));
    }

    void add(FormProblem problem) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    /** Counts problems that were found but not kept. */
    void count(int more) {
        total += more;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Whether a further problem is only counted, so that no work need go into its words. */
    boolean isFull() {
        return kept.size() == KEPT;
    }

    List<FormProblem> kept() {
        return List.copyOf(kept);
    }

    int total() {
        return total;
    }
}
