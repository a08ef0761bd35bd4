package org.dudao.standards;

import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A named overlay on the standards 督导方案.
 *
 * @param id the name of its file in {@code profiles/}
 * @param title a noun phrase
 * @param enable the optional standards that it puts in force: ids, {@code area.*}, or {@code *} for all
 * @param sha256 the hash of its file
 */
public record Profile(String id, BilingualText title, List<String> enable, String sha256) {
    /** The folder of a rule base that holds profiles. */
    static final String FOLDER = "profiles/";

    /** The beginning of the names of profiles that bind a place; nothing reads them yet. */
    static final String PLACE = FOLDER + "place-";

    /** Whether a path of a rule base is a profile. */
    static boolean isIn(String path) {
        return path.startsWith(FOLDER) || path.contains("/" + FOLDER);
    }

    /** Whether it puts a standard in force. */
    boolean enables(String standard) {
        return enable.stream().anyMatch(pattern -> matches(pattern, standard));
    }

    static boolean matches(String pattern, String standard) {
        return pattern.equals("*")
                || pattern.equals(standard)
                || (pattern.endsWith(".*") && standard.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
