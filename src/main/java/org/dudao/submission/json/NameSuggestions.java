package org.dudao.submission.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;

/** Suggests the known name nearest to an unknown key or name. */
public final class NameSuggestions {
    /** With more names than this, no suggestion is computed. */
    private static final int MOST_NAMES = 5_000;

    private static final String COUNTY = "county.";
    private static final String TOTALS = "totals.";

    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    public NameSuggestions(Dictionary dictionary) {
        collect(dictionary.dataset(), "");
        collect(dictionary.county(), COUNTY);
    }

    /** Whether a path belongs to a county's document instead of a township's submission. */
    static boolean isCounty(String path) {
        return path.startsWith(COUNTY);
    }

    /** Whether a path is one of totals, which are named like the fields of a school. */
    static boolean isTotal(String path) {
        return path.startsWith(TOTALS) || path.startsWith(COUNTY + TOTALS);
    }

    private void collect(RecordSchema shape, String prefix) {
        shape.parts().forEach((name, part) -> {
            paths.computeIfAbsent(name, n -> new ArrayList<>()).add(prefix + name);
            if (part.shape() != null) {
                collect(part.shape(), prefix + name + (part.table() == null ? "." : "[]."));
            }
        });
    }

    /** The paths of the fields of this name. */
    List<String> pathsOf(String name) {
        return paths.getOrDefault(name, List.of());
    }

    /** The known name nearest to the written one, or null if none is near. */
    public static String nearest(String written, Collection<String> known) {
        if (known.size() > MOST_NAMES) {
            return null;
        }
        String best = null;
        int least = Math.max(2, written.length() / 3) + 1;
        for (String name : known) {
            int distance =
                    distance(written.toLowerCase(java.util.Locale.ROOT), name.toLowerCase(java.util.Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 20) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
