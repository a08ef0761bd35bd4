package org.dudao.submission.workbook;

import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Marks the values of a form that come from an earlier year: a colour, and a note that asks to check them.
 *
 * @param year the school year of the values, such as 2025-2026; null if the form has none
 */
record LastYearMarks(String year) {
    /** The label of the note on the cover. */
    static final String LABEL = "沿用上年";

    private static final String ORANGE = "FCE4D6";

    /** Whether the form has values of an earlier year. */
    boolean any() {
        return year != null;
    }

    /** The note for people. */
    String note() {
        return "浅橙底色的各格沿用上年（" + year + "学年），请核对；有变化的改正，不再有的学校、校舍等整行删去。学年已改为下一学年。";
    }

    /** Writes the short note beside a sheet's title. */
    void beside(Worksheet sheet, int column) {
        if (any()) {
            sheet.value(0, column, "浅橙底色：沿用上年（" + year + "学年），请核对");
            sheet.style(0, column).fillColor(ORANGE).set();
        }
    }

    /** The style of a cell, coloured if it has a value of an earlier year. */
    StyleSetter mark(StyleSetter style, boolean hasValue) {
        return any() && hasValue ? style.fillColor(ORANGE) : style;
    }
}
