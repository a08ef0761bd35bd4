package org.dudao.report.page;

import java.time.LocalDate;
import org.dudao.assessment.Quantity;
import org.dudao.report.Language;

/** Days and values as the page prints them. */
final class ValueFormat {
    private ValueFormat() {}

    /** A day as a document writes it. */
    static String day(LocalDate day, Language language) {
        return language.of(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** A value; a dash where there is none. */
    static String value(Quantity quantity, Language language) {
        return quantity == null ? "–" : language.of(quantity.shown());
    }

    /** A limit with how a value is held against it: 不低于1%. */
    static String limit(Quantity limit, Language language) {
        if (limit == null) {
            return "–";
        }
        String shown = language.of(limit.shown());
        return switch (limit.op()) {
            case EQUALS, BETWEEN -> shown;
            case ONE_OF -> language.of(shown + "之一", "one of " + shown);
            case WITHIN_MONTHS -> language.of(shown + "以内", "within " + shown);
            default -> language.of(limit.op().zh(), limit.op().en()) + language.of("", " ") + shown;
        };
    }
}
