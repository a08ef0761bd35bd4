package org.dudao.county;

import java.util.List;
import java.util.Map;

/**
 * What a township gives to the standards that only its county can be judged by.
 *
 * @param code the township's nine digits
 * @param name null where it was not reported
 * @param schoolYear two years in a row, such as 2025-2026
 * @param sha256 the hash of its submission
 * @param rows the ids of the rows of each table that was reported, in order
 * @param values the values of each field: one for a field of the township, one for each row for a field of a table
 * @param places where the township's own fields stand in its file
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

    /** As it is kept until its county is judged. */
    public byte[] toBytes() {
        return ContributionFormat.bytes(this);
    }

    /** What {@link #toBytes} wrote. */
    public static Contribution parse(byte[] bytes) {
        return ContributionFormat.parse(bytes);
    }
}
