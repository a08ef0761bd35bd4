package org.dudao.submission.workbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which field each column of an office's own tables is, as {@code map.yaml} states it.
 *
 * @param name of its file, which places of constants begin with
 * @param sheets the sheets that are read
 */
public record FormMap(String name, List<Sheet> sheets) {
    /** The format, with the version of its form. */
    public static final String FORMAT = "dudao-map/1";

    /** The rows of a sheet with one item of the township, or one total of its schools, in each. */
    public static final String ITEMS = "township";

    /**
     * A sheet.
     *
     * @param file the name of its file, in which {@code *} stands for any characters
     * @param sheet its name; empty for the only sheet of the file
     * @param headingRow the number of the last row of headings
     * @param table what its rows are: a table of the dictionary, or {@link #ITEMS}
     * @param key the field that tells its rows apart; of items, the heading of the column with their names
     * @param value of items, the heading of the column with their values
     * @param columns its columns; of items, their names
     * @param constants what holds for all of its rows, or for the township, by path
     * @param line of the map's file
     */
    public record Sheet(
            String file,
            String sheet,
            int headingRow,
            String table,
            String key,
            @Nullable String value,
            List<Column> columns,
            Map<String, Constant> constants,
            int line) {
        /** Whether each row is an item. */
        boolean isOfItems() {
            return table.equals(ITEMS);
        }

        /** Whether a path is one of its rows' fields. */
        boolean has(String path) {
            return isOfItems() ? !path.contains("[]") : path.startsWith(table + "[].");
        }
    }

    /**
     * A column, or an item.
     *
     * @param heading the headings above it, from the topmost, with a slash between them
     * @param to the path of its field; null if nothing reads it
     * @param unit of its numbers; null if it is the field's own
     * @param values the words of the form by those of the office
     */
    public record Column(
            String heading, @Nullable String to, @Nullable String unit, Map<String, String> values, int line) {}

    /** A value that stands in the map itself. */
    public record Constant(String value, int line) {}
}
