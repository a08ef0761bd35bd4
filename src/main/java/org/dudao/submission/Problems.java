package org.dudao.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Text;

/** Collects the problems of one file, and what stands in place of values without being one. */
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

        @Override
        boolean areTold() {
            return false;
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
    private final Map<String, String> placeholders = new LinkedHashMap<>();
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

    /**
     * Notes a text that states no value: it is read as not reported.
     *
     * @param address the JSON pointer of the value in the dataset
     */
    void placeholder(String address, String text) {
        placeholders.put(address, text);
    }

    /** The placeholders by their addresses, as they were met. */
    Map<String, String> placeholders() {
        return Collections.unmodifiableMap(placeholders);
    }

    /** Counts problems that were found but not kept. */
    void count(int more) {
        total += more;
    }

    /** Whether problems are put into words, so that it is worth remembering where a value stands. */
    boolean areTold() {
        return true;
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
