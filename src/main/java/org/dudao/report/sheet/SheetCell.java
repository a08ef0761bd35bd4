package org.dudao.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What goes into a cell, and how it looks.
 *
 * @param value a text, a number, a day, or null
 * @param format null for the usual one
 * @param fill a colour, or null
 * @param centred whether it stands in the middle
 * @param open whether it can be filled in where the sheet is protected
 */
public record SheetCell(Object value, String format, String fill, boolean centred, boolean open) {
    private static final String TEXT = "@";
    private static final String RATE = "0.00%";
    private static final String DAY = "yyyy-mm-dd";

    /** A sentence. One that looks like a formula stays a text even when somebody opens the cell and presses Enter. */
    public static SheetCell text(String text) {
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return new SheetCell(text, formula ? TEXT : null, null, false, false);
    }

    /** A word that stands in the middle. */
    public static SheetCell word(String word) {
        return new SheetCell(word, null, null, true, false);
    }

    /** A number. */
    public static SheetCell number(int number) {
        return new SheetCell(number, null, null, true, false);
    }

    /** A rate as a percentage of two decimals; an empty cell for null. */
    public static SheetCell rate(BigDecimal rate) {
        return new SheetCell(rate, RATE, null, true, false);
    }

    /** A code, which is no number even where it has only digits. */
    public static SheetCell code(String code) {
        return new SheetCell(code, TEXT, null, true, false);
    }

    /** A day, or an empty cell that waits for one. */
    static SheetCell day(LocalDate day) {
        return new SheetCell(day, DAY, null, true, false);
    }

    /** An empty cell that waits for words, which stay as they are typed. */
    static SheetCell blank() {
        return new SheetCell(null, TEXT, null, false, false);
    }

    SheetCell filled(String colour) {
        return new SheetCell(value, format, colour, centred, open);
    }

    SheetCell opened() {
        return new SheetCell(value, format, fill, centred, true);
    }
}
