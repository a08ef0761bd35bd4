package org.dudao.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an office's sheet probably are.
 *
 * @param file the name of its file
 * @param sheet its name
 * @param headingRow the number of the last row of headings
 * @param table a table of the dictionary, or {@code township} for one item in each row
 * @param key the field that tells rows apart; of items, the heading of their names
 * @param value of items, the heading of their values
 * @param columns its columns, or items, in order
 */
public record SheetProposal(
        String file,
        String sheet,
        int headingRow,
        String table,
        String key,
        @Nullable String value,
        List<ColumnProposal> columns) {
    /** How many columns are certain. */
    long certain() {
        return columns.stream().filter(ColumnProposal::isCertain).count();
    }
}
