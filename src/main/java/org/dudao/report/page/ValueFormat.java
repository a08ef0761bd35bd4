package org.dudao.report.page;

import java.time.LocalDate;
import org.dudao.assessment.Quantity;
import org.dudao.report.Language;

/** Days and values as the page prints them. */
final class ValueFormat {
    private ValueFormat() {}

    /** A day as a document writes it. */
    static String day(LocalDate day, Language language) {
        return language.pick(
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** A value; a dash where there is none. */
    static String value(Quantity quantity, Language language) {
        return quantity == null ? "–" : language.pick(quantity.shown());
    }

    /** A limit with how a value is held against it: 不低于1%. */
    static String limit(Quantity limit, Language language) {
        if (limit == null) {
            return "–";
        }
        String shown = language.pick(limit.shown());
        return switch (limit.op()) {
            case EQUALS, BETWEEN -> shown;
            case ONE_OF -> language.pick(shown + "之一", "one of " + shown);
            case WITHIN_MONTHS -> language.pick(shown + "以内", "within " + shown);
            default -> language.pick(limit.op().zh(), limit.op().en()) + language.pick("", " ") + shown;
        };
    }
}
