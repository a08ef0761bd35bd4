package org.dudao.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dudao.report.Language;

/**
 * A column of the ledger. A bureau may rename, drop and reorder columns and add its own, which stay blank.
 *
 * @param key one of {@link #keys()}, or any other word for a column of the bureau's own; each stands once
 * @param heading what the column is called
 * @param width in characters, of which a Chinese one is two
 */
public record LedgerColumn(String key, String heading, double width) {
    /** The columns as bureaus keep them. */
    public static List<LedgerColumn> standard(Language language) {
        return Arrays.stream(LedgerField.values()).map(f -> f.column(language)).toList();
    }

    /** The keys of the columns that the program fills in or reads. */
    public static List<String> keys() {
        return Arrays.stream(LedgerField.values()).map(LedgerField::key).toList();
    }

    /** The same, with the column that packs are merged by, which no ledger can do without. */
    static List<LedgerColumn> withId(List<LedgerColumn> columns, Language language) {
        if (columns.stream().anyMatch(c -> c.key().equals(LedgerField.ID.key()))) {
            return columns;
        }
        List<LedgerColumn> all = new ArrayList<>(columns);
        all.add(LedgerField.ID.column(language));
        return all;
    }
}
