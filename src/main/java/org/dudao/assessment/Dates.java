package org.dudao.assessment;

import java.time.LocalDate;
import org.dudao.facts.Text;

/** Days, months and quarters as documents print them. */
final class Dates {
    private Dates() {}

    static Text shown(LocalDate date) {
        return new Text(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日", date.toString());
    }

    /** A period's label: 2025-10, 2025-Q4, or the day a term starts. */
    static Text period(String label) {
        int year = Integer.parseInt(label.substring(0, 4));
        String rest = label.substring(5);
        if (rest.startsWith("Q")) {
            return new Text(year + "年第" + rest.substring(1) + "季度", label);
        } else if (rest.length() == 2) {
            return new Text(year + "年" + Integer.parseInt(rest) + "月", label);
        }
        return shown(LocalDate.parse(label));
    }
}
