package org.dudao.county;

/**
 * By what rules ask for a column.
 *
 * @param standard the id of a county's standard
 * @param field the path of a field that the standard needs or uses
 */
public record ColumnKey(String standard, String field) {
    /** The key of a field as a standard looks at it. */
    public static ColumnKey of(String standard, String field) {
        return new ColumnKey(standard, field);
    }
}
