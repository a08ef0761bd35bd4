package org.dudao.ooxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, made all at once. */
public final class Splices {
    private record Splice(int from, int to, String with) {}

    private final List<Splice> all = new ArrayList<>();

    /** Replaces a stretch; of two insertions at one place, the first added comes first. */
    public void replace(int from, int to, String with) {
        all.add(new Splice(from, to, with));
    }

    /** Whether nothing is replaced. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The text with all replacements. */
    public String apply(String source) {
        StringBuilder changed = new StringBuilder(source.length() + 1024);
        int at = 0;
        all.sort(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to));
        for (Splice splice : all) {
            changed.append(source, at, splice.from).append(splice.with);
            at = splice.to;
        }
        return changed.append(source, at, source.length()).toString();
    }
}
