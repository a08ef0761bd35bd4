package org.dudao.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell's value and style.
 *
 * @param value a text, a number, a date, or null
 * @param format null for the usual one
 * @param fill a colour, or null
 * @param centred whether it is centred
 * @param open whether it is unlocked in a protected sheet
 */
public record SheetCell(Object value, String format, String fill, boolean centred, boolean open) {
    private static final String TEXT = "@";
    private static final String RATE = "0.00%";
    private static final String DAY = "yyyy-mm-dd";

    /** A text, which stays a text even if it looks like a formula and is edited. */
    public static SheetCell text(String text) {
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return new SheetCell(text, formula ? TEXT : null, null, false, false);
    }

    /** A centred word. */
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

    /** A number with decimals. */
    public static SheetCell decimal(BigDecimal number) {
        return new SheetCell(number, null, null, true, false);
    }

    /** A formula without its equals sign, which the spreadsheet computes. */
    public static SheetCell formula(String formula) {
        return new SheetCell(new Formula(formula), null, null, true, false);
    }

    /** A formula. */
    record Formula(String text) {}

    /** A code, stored as text even if it has only digits. */
    public static SheetCell code(String code) {
        return new SheetCell(code, TEXT, null, true, false);
    }

    /** A date, or an empty cell for one. */
    public static SheetCell day(LocalDate day) {
        return new SheetCell(day, DAY, null, true, false);
    }

    /** An empty cell formatted as text. */
    public static SheetCell blank() {
        return new SheetCell(null, TEXT, null, false, false);
    }

    /** A copy with a fill. */
    public SheetCell filled(String colour) {
        return new SheetCell(value, format, colour, centred, open);
    }

    /** A copy that stays open in a locked sheet. */
    public SheetCell opened() {
        return new SheetCell(value, format, fill, centred, true);
    }
}
