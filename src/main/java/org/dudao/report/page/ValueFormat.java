package org.dudao.report.page;

import java.time.LocalDate;
import org.dudao.assessment.Quantity;
import org.dudao.report.Language;

/** Dates and values as printed on the page. */
final class ValueFormat {
    private ValueFormat() {}

    /** A date as written in documents. */
    static String day(LocalDate day, Language language) {
        return language.pick(
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** A value; a dash for none. */
    static String value(Quantity quantity, Language language) {
        return quantity == null ? "–" : language.pick(quantity.shown());
    }

    /** A limit with its comparison: 不低于1%. */
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
