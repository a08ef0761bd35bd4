package org.dudao.standards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which standards there are, and which of them took over from earlier ones. */
public final class StandardSuccession {
    private final Map<String, String> successors = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** The standards of a catalogue, asked or not. */
    public StandardSuccession(Catalogue catalogue) {
        for (Standard standard : catalogue.standards()) {
            known.add(standard.id());
            if (standard.succeeds() != null) {
                standard.succeeds().forEach(earlier -> successors.put(earlier, standard.id()));
            }
        }
    }

    /** Whether the rule base still has a standard, in force or not. */
    public boolean isKnown(String standard) {
        return known.contains(standard);
    }

    /** The standard that took over from one; null if none did. */
    public @Nullable String successor(String standard) {
        return successors.get(standard);
    }
}
