package org.dudao.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.submission.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The place of a cell.
 *
 * @param column from 0
 * @param row from 1
 */
record CellRef(int column, int row) {
    private static final Pattern REF = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** The place of a reference such as {@code B7} or {@code $B$7}; null if it is another. */
    static @Nullable CellRef parse(@Nullable String text) {
        Matcher ref = REF.matcher(text == null ? "" : text);
        if (!ref.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : ref.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new CellRef(column - 1, Integer.parseInt(ref.group(2)));
    }

    /** As it is written: {@code B7}. */
    String shown() {
        return Workbook.letters(column) + row;
    }
}
