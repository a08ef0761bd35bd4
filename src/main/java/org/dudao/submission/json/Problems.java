package org.dudao.submission.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;

/** Collects the problems of one file, the placeholder texts found instead of values, and the names read otherwise. */
public class Problems {
    /** How many are kept; the rest are counted. */
    public static final int KEPT = 200;

    /** Expects none: the first one stops reading, by {@link Found}. */
    public static final class None extends Problems {
        @Override
        public void add(InputProblem problem) {
            throw new Found();
        }

        @Override
        public void count(int more) {
            throw new Found();
        }

        @Override
        boolean areWorded() {
            return false;
        }
    }

    /** A problem was found. */
    public static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        Found() {
            super(null, null, false, false);
        }
    }

    private final List<InputProblem> kept = new ArrayList<>();
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, Renamed> renamed = new LinkedHashMap<>();
    private int total;

    public void add(
            String code,
            String place,
            String found,
            BilingualText message,
            BilingualText expected,
            BilingualText correction) {
        add(new InputProblem(code, message, place, found, expected, correction));
    }

    public void add(InputProblem problem) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    /**
     * Notes a text that states no value and is read as not reported.
     *
     * @param address the JSON pointer of the value in the dataset
     */
    void placeholder(String address, String text) {
        placeholders.put(address, text);
    }

    /** The placeholders by address, in the order of reading. */
    public Map<String, String> placeholders() {
        return Collections.unmodifiableMap(placeholders);
    }

    /**
     * A name that was read without needless blanks.
     *
     * @param found as it was written
     * @param read as it is kept
     */
    public record Renamed(String found, String read) {}

    /** Notes a name that is read otherwise than it was written, which is no problem. */
    void renamed(String address, Renamed name) {
        renamed.put(address, name);
    }

    /** The names read without blanks by address, in the order of reading. */
    public Map<String, Renamed> renamed() {
        return Collections.unmodifiableMap(renamed);
    }

    /** Counts problems that are not kept. */
    public void count(int more) {
        total += more;
    }

    /** Whether problems are put into words, so that locations must be tracked. */
    boolean areWorded() {
        return true;
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Whether further problems are only counted, so that no message needs to be built. */
    public boolean isFull() {
        return kept.size() == KEPT;
    }

    public List<InputProblem> kept() {
        return List.copyOf(kept);
    }

    public int total() {
        return total;
    }
}
