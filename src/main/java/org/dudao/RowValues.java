package org.dudao;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Quantity;
import org.jspecify.annotations.Nullable;

/** The parts of values and codes that rows have in common. */
final class RowValues {
    private static final int COUNTY_DIGITS = 6;

    private RowValues() {}

    /** The county of an assessment; itself if it is of one. */
    static String county(Assessment.Head head) {
        return head.township().code().substring(0, COUNTY_DIGITS);
    }

    /** The values of a limit: one, or several of a range or a list; none without a limit. */
    static List<String> limits(@Nullable Quantity limit) {
        if (limit == null) {
            return List.of();
        }
        return limit.values() == null ? List.of(limit.value()) : limit.values();
    }

    /** A value as a number; null if it is a code, a date, or true or false. */
    static @Nullable BigDecimal number(@Nullable String value) {
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
