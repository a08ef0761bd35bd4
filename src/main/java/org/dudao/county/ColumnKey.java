package org.dudao.county;

/**
 * The key of a column that rules match on.
 *
 * @param standard the id of a county standard
 * @param field the path of a field that the standard needs or uses
 */
public record ColumnKey(String standard, String field) {
    /** The key of a field in a standard. */
    public static ColumnKey of(String standard, String field) {
        return new ColumnKey(standard, field);
    }
}
