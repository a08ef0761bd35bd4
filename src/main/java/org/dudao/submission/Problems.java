package org.dudao.submission;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.Text;

/** Collects the problems of one file, and words them. */
final class Problems {
    /** How many are kept; the rest are counted. */
    static final int KEPT = 200;

    private static final int SHOWN = 60;

    private final List<FormProblem> kept = new ArrayList<>();
    private int total;

    void add(String code, String place, String found, Text message, Text expected, Text mend) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(new FormProblem(code, message, place, found, expected, mend));
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    List<FormProblem> kept() {
        return List.copyOf(kept);
    }

    int total() {
        return total;
    }

    /** A found value as a message shows it: short, and without anything that could steer a terminal. */
    static String shown(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints()
                .limit(SHOWN)
                .map(c -> Texts.isUnprintable(c) ? 0xFFFD : c)
                .forEach(text::appendCodePoint);
        return value.codePointCount(0, value.length()) > SHOWN ? text + "…" : text.toString();
    }
}
