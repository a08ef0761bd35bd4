package org.dudao.report.sheet;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/**
 * A further table, of which people fill in some columns.
 *
 * @param name the name of the sheet
 * @param headings the headings of all columns
 * @param id the columns that identify a row
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
