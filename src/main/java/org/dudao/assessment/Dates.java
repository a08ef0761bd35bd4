package org.dudao.assessment;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;

/** Dates, months and quarters as printed in documents. */
final class Dates {
    private Dates() {}

    static BilingualText shown(LocalDate date) {
        return new BilingualText(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日", date.toString());
    }

    /** A period's label: 2025-10, 2025-Q4, or the first day of a term. */
    static BilingualText period(String label) {
        int year = Integer.parseInt(label.substring(0, 4));
        String rest = label.substring(5);
        if (rest.startsWith("Q")) {
            return new BilingualText(year + "年第" + rest.substring(1) + "季度", label);
        } else if (rest.length() == 2) {
            return new BilingualText(year + "年" + Integer.parseInt(rest) + "月", label);
        }
        return shown(LocalDate.parse(label));
    }
}
