package org.dudao.report.sheet;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/**
 * A table beside that of the items, of which people fill in some columns.
 *
 * @param name of the sheet
 * @param headings of all columns
 * @param id the columns by which a row is known again
 * @param typed the columns that people fill in
 */
record TypedSheet(BilingualText name, List<BilingualText> headings, List<Integer> id, List<Integer> typed) {
    List<String> headings(Language language) {
        return headings.stream().map(language::pick).toList();
    }

    /** The key of a column. */
    String key(int column) {
        return headings.get(column).en();
    }
}
