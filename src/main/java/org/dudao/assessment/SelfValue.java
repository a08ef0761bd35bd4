package org.dudao.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.facts.PrintedNumber;
import org.dudao.facts.Ratio;
import org.jspecify.annotations.Nullable;

/** Compares a value that a township typed with the values that it submitted, exactly but for the rounding of what was typed. */
final class SelfValue {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Further than any number of people could be. */
    private static final BigDecimal FARTHEST = new BigDecimal("1E+30");

    private static final Map<String, String> WORDS = Map.of(
            "是", "true", "有", "true", "yes", "true", "true", "true", "否", "false", "无", "false", "没有", "false", "no",
            "false", "false", "false");

    private SelfValue() {}

    /**
     * Whether a value is none of those submitted, nor between two of them.
     *
     * @return null if the two cannot be compared
     */
    static @Nullable Boolean differs(String typed, List<Quantity> values) {
        if (values.isEmpty()) {
            return null;
        }
        String plain = PrintedNumber.plain(typed);
        if (values.stream()
                .anyMatch(q -> plain.equals(PrintedNumber.plain(q.shown().zh()))
                        || plain.equalsIgnoreCase(PrintedNumber.plain(q.shown().en()))
                        || plain.equals(q.value()))) {
            return false;
        }
        String word = WORDS.get(plain.toLowerCase(Locale.ROOT));
        if (word != null && values.stream().allMatch(q -> WORDS.containsValue(String.valueOf(q.value())))) {
            return values.stream().noneMatch(q -> word.equals(q.value()));
        }
        PrintedNumber number = PrintedNumber.read(typed, null);
        if (number == null || values.stream().anyMatch(q -> SelfRow.exact(q) == null)) {
            return null;
        }
        boolean under = values.stream().allMatch(q -> side(number, q) < 0);
        boolean over = values.stream().allMatch(q -> side(number, q) > 0);
        return under || over;
    }

    /** -1 if the number is too small for the value, 1 if it is too large, 0 if it may state it. */
    private static int side(PrintedNumber number, Quantity quantity) {
        Ratio value = SelfRow.exact(quantity);
        boolean share = quantity.shown().zh().endsWith("%");
        int plain = side(number, value, number.isPercent() ? HUNDRED : BigDecimal.ONE);
        // a share may be typed as 98.5 without its sign
        return share && !number.isPercent() && plain != 0 ? side(number, value, HUNDRED) : plain;
    }

    private static int side(PrintedNumber number, Ratio value, BigDecimal scale) {
        BigDecimal truth = value.numerator().multiply(scale);
        BigDecimal whole = value.denominator();
        if (number.most() != null && number.most().multiply(whole).compareTo(truth) < 0) {
            return -1;
        }
        return number.least() != null && number.least().multiply(whole).compareTo(truth) > 0 ? 1 : 0;
    }

    /** The distance from the nearest value submitted, relative to that value: to put the largest first, and for nothing else. */
    static BigDecimal distance(String typed, List<Quantity> values) {
        PrintedNumber number = PrintedNumber.read(typed, null);
        BigDecimal nearest = FARTHEST;
        for (Quantity quantity : values) {
            Ratio value = SelfRow.exact(quantity);
            if (number == null || value == null) {
                return FARTHEST;
            }
            boolean percent = quantity.shown().zh().endsWith("%") || number.isPercent();
            BigDecimal truth = percent ? value.numerator().multiply(HUNDRED) : value.numerator();
            BigDecimal off =
                    number.from().multiply(value.denominator()).subtract(truth).abs();
            if (truth.signum() != 0) {
                nearest = nearest.min(off.divide(truth.abs(), MathContext.DECIMAL64));
            }
        }
        return nearest;
    }
}
