package org.dudao.profiles;

import java.time.LocalDate;
import org.dudao.report.sheet.FilledDay;

/** A day as people type it. */
final class TypedDay {
    private TypedDay() {}

    /** The day of a row; null if there is none, or if it cannot be read, which is a fault. */
    static LocalDate read(OwnLimitRow row, Faults faults) {
        String text = row.word(OwnLimitColumn.FROM).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = FilledDay.parse(text);
        if (day != null) {
            return day;
        }
        faults.add(
                row.place(OwnLimitColumn.FROM),
                "“" + row.shown(OwnLimitColumn.FROM) + "”不是日期。请写成 2026-09-01。",
                "\"" + row.shown(OwnLimitColumn.FROM) + "\" is no date. Write it as 2026-09-01.");
        return null;
    }
}
