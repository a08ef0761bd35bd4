package org.dudao.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet, as the workbook names it
 * @param letters the letters of the column
 * @param row the number of the row, from 1
 */
public record CellPlace(String sheet, String letters, int row) {
    /** Down the columns of a sheet, from left to right. */
    static final Comparator<CellPlace> DOWN_THE_COLUMNS =
            Comparator.comparingInt(CellPlace::column).thenComparingInt(CellPlace::row);

    private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]{1,3})([1-9]\\d{0,6})");

    /** The cell of a text such as {@code 校舍!F17}; null if it names none. */
    public static @Nullable CellPlace parse(String place) {
        Matcher cell = CELL.matcher(place);
        return cell.matches() ? new CellPlace(cell.group(1), cell.group(2), Integer.parseInt(cell.group(3))) : null;
    }

    /** The text that names it: 校舍!F17. */
    public String text() {
        return sheet + "!" + address();
    }

    /** Its address in the sheet: F17. */
    public String address() {
        return letters + row;
    }

    /** The number of its column, from 1. */
    int column() {
        return letters.chars().reduce(0, (n, letter) -> n * 26 + letter - 'A' + 1);
    }
}
