package org.dudao.county;

import java.util.List;
import java.util.Map;

/**
 * A township's data for standards that are judged for its county.
 *
 * @param code the township's nine digits
 * @param name null if it was not reported
 * @param schoolYear two consecutive years, such as 2025-2026
 * @param sha256 the hash of its submission
 * @param rows the row ids of each reported table, in order
 * @param values the values of each field: one for a field of the township, one per row for a field of a table
 * @param places the source locations of the township's own fields
 * @param doubts the standards that query a value of a field
 */
public record Contribution(
        String code,
        String name,
        String schoolYear,
        String sha256,
        Map<String, List<String>> rows,
        Map<String, List<Object>> values,
        Map<String, String> places,
        Map<String, List<String>> doubts) {
    /** The table of a path, or null for a field of the township itself. */
    static String table(String path) {
        int bracket = path.indexOf("[].");
        return bracket < 0 ? null : path.substring(0, bracket);
    }

    /** Its serialized form, kept until the county is judged. */
    public byte[] toBytes() {
        return ContributionFormat.bytes(this);
    }

    /** Parses the result of {@link #toBytes}. */
    public static Contribution parse(byte[] bytes) {
        return ContributionFormat.parse(bytes);
    }
}
