package org.dudao.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dudao.report.Language;

/**
 * A column of the ledger. A bureau may rename, drop and reorder columns and add its own, which stay blank.
 *
 * @param key one of {@link #keys()}, or any other word for a column of the bureau's own; unique
 * @param heading the heading
 * @param width in characters; a Chinese one counts as two
 */
public record LedgerColumn(String key, String heading, double width) {
    private static final double OWN_WIDTH = 12;

    /** The usual columns. */
    public static List<LedgerColumn> standard(Language language) {
        return Arrays.stream(LedgerField.values()).map(f -> f.column(language)).toList();
    }

    /**
     * The columns listed in a bureau's settings.
     *
     * @param entries each a column's usual heading, with or without its brackets, optionally followed by {@code =} and the bureau's own;
     *     any other text is a blank column of the bureau's
     * @throws IllegalArgumentException if a column is duplicated
     */
    public static List<LedgerColumn> of(List<String> entries, Language language) {
        List<LedgerColumn> columns = new ArrayList<>();
        for (String entry : entries) {
            LedgerColumn column = of(entry, language);
            if (columns.stream()
                    .anyMatch(c -> c.key().equals(column.key()) || c.heading().equals(column.heading()))) {
                throw new IllegalArgumentException("整改台账列：“" + entry + "”重复 / is duplicated");
            }
            columns.add(column);
        }
        return columns;
    }

    private static LedgerColumn of(String entry, Language language) {
        String[] parts = entry.replace('＝', '=').split("=", 2);
        LedgerField field = LedgerField.named(parts[0].strip());
        String heading = parts.length == 2 ? language.name(parts[1].strip()) : null;
        if (field == null) {
            String own = heading == null ? language.name(parts[0].strip()) : heading;
            return new LedgerColumn("own:" + own, own, OWN_WIDTH);
        }
        LedgerColumn usual = field.column(language);
        return heading == null ? usual : new LedgerColumn(usual.key(), heading, usual.width());
    }

    /** The keys of the columns that the program writes or reads. */
    public static List<String> keys() {
        return Arrays.stream(LedgerField.values()).map(LedgerField::key).toList();
    }

    /** The columns with the id column, which merging requires. */
    static List<LedgerColumn> withId(List<LedgerColumn> columns, Language language) {
        if (columns.stream().anyMatch(c -> c.key().equals(LedgerField.ID.key()))) {
            return columns;
        }
        List<LedgerColumn> all = new ArrayList<>(columns);
        all.add(LedgerField.ID.column(language));
        return all;
    }
}
