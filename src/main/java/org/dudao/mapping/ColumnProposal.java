package org.dudao.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The field that a column, or an item, probably is.
 *
 * @param heading the headings above it, with slashes between them; the name of the item
 * @param column the letters of its column
 * @param path of the field; null if none is like it
 * @param field the field's heading in the form; empty if there is none
 * @param unit of its numbers; null if it is the field's own
 * @param words the codes of the form by the words of the office
 * @param percent how certain it is
 * @param by what speaks for it
 */
public record ColumnProposal(
        String heading,
        String column,
        @Nullable String path,
        String field,
        @Nullable String unit,
        Map<String, String> words,
        int percent,
        By by) {
    /** Below this nothing is read by it until a person confirms it. */
    private static final int CERTAIN = 80;

    /** What speaks for a proposal. */
    public enum By {
        HEADING,
        ALIAS,
        VALUES
    }

    /** A column that nothing reads. */
    static ColumnProposal none(String heading, String column) {
        return new ColumnProposal(heading, column, null, "", null, Map.of(), 0, By.HEADING);
    }

    /** Whether it is read without a person's confirmation. */
    public boolean isCertain() {
        return path != null && percent >= CERTAIN;
    }

    /** The same, less certain. */
    ColumnProposal atMost(int most) {
        return new ColumnProposal(heading, column, path, field, unit, words, Math.min(percent, most), by);
    }
}
