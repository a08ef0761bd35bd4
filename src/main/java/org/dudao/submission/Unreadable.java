package org.dudao.submission;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a submission could not be read, and was left out.
 *
 * @param places the text of each cell by its place; nothing for a whole sheet
 * @param paths the tables and fields of the sheets that were left out: {@code drills}, {@code schools[].fire.lastDetection}
 */
public record Unreadable(Map<String, String> places, Set<String> paths) {
    /** Everything was read. */
    public static final Unreadable NOTHING = new Unreadable(Map.of(), Set.of());

    /** Protects the collections; places in order. */
    public Unreadable {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        paths = Set.copyOf(paths);
    }

    /**
     * Whether data stood in a sheet that was left out.
     *
     * @param path of a field or table, such as {@code drills[].date}
     */
    public boolean isLeftOut(String path) {
        int table = path.indexOf("[]");
        return paths.contains(path) || (table > 0 && paths.contains(path.substring(0, table)));
    }
}
