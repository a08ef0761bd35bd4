package org.dudao.facts;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or Chinese numerals: 1,200, 3.5万, 一百二十, 九十八点五.
 *
 * @param value its value
 * @param step the value of one unit in its last digit
 */
public record NumberWord(BigDecimal value, BigDecimal step) {
    /** The characters of such a number. */
    public static final String CHARACTERS = "0-9.,零〇一二两三四五六七八九十百千万亿点";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Long> UNITS =
            Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);
    /** From 万 on a unit multiplies everything before it. */
    private static final long LARGE = 10_000L;

    private static final String PLAIN = "(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?";

    /** Parses a number; null if the text is not one. */
    public static @Nullable NumberWord of(String text) {
        if (text.matches(PLAIN + "[十百千万亿]*")) {
            String digits = text.replaceAll("[,十百千万亿]", "");
            BigDecimal times = BigDecimal.ONE;
            for (char unit : text.replaceAll("[^十百千万亿]", "").toCharArray()) {
                times = times.multiply(BigDecimal.valueOf(UNITS.get(unit)));
            }
            BigDecimal number = new BigDecimal(digits);
            return new NumberWord(number.multiply(times), times.movePointLeft(number.scale()));
        }
        String numerals = text.replace('〇', '零').replace('两', '二');
        int point = numerals.indexOf('点');
        String whole = point < 0 ? numerals : numerals.substring(0, point);
        String rest = point < 0 ? "" : numerals.substring(point + 1);
        String decimals = rest.replaceAll("[万亿]+$", "");
        if (whole.isEmpty() || !(decimals.isEmpty() ? point < 0 : decimals.matches("[" + DIGITS + "]+"))) {
            return null;
        }
        NumberWord number = whole.matches("[" + DIGITS + "]+") ? spelled(whole) : counted(whole);
        if (number == null || decimals.isEmpty()) {
            return number;
        }
        BigDecimal times = BigDecimal.ONE;
        for (char unit : rest.substring(decimals.length()).toCharArray()) {
            times = times.multiply(BigDecimal.valueOf(UNITS.get(unit)));
        }
        NumberWord fraction = spelled(decimals);
        BigDecimal all = number.value().add(fraction.value().movePointLeft(decimals.length()));
        return new NumberWord(all.multiply(times), times.movePointLeft(decimals.length()));
    }

    /** Digit by digit, such as 二〇二五. */
    private static NumberWord spelled(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append(DIGITS.indexOf(c)));
        return new NumberWord(new BigDecimal(plain.toString()), BigDecimal.ONE);
    }

    /** With units, such as 一百二十; 一百二 and 三万五 omit the last unit. */
    private static NumberWord counted(String numerals) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = null;
        BigDecimal lastUnit = BigDecimal.ONE;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            Long unit = UNITS.get(c);
            if (DIGITS.indexOf(c) >= 0) {
                if (digit != null && digit.signum() > 0) {
                    return null; // two digits side by side
                }
                digit = BigDecimal.valueOf(DIGITS.indexOf(c));
                lastUnit = digit.signum() == 0 ? BigDecimal.ONE : lastUnit;
            } else if (unit == null) {
                return null;
            } else {
                lastUnit = BigDecimal.valueOf(unit);
                if (unit >= LARGE) {
                    total = total.add(section)
                            .add(digit == null ? BigDecimal.ZERO : digit)
                            .multiply(lastUnit);
                    section = BigDecimal.ZERO;
                } else {
                    boolean alone = digit == null || digit.signum() == 0;
                    section = section.add(alone ? lastUnit : digit.multiply(lastUnit));
                }
                digit = null;
            }
        }
        boolean shortened = digit != null && digit.signum() > 0 && lastUnit.compareTo(BigDecimal.TEN) > 0;
        BigDecimal times = shortened ? lastUnit.movePointLeft(1) : BigDecimal.ONE;
        BigDecimal last = digit == null ? BigDecimal.ZERO : digit.multiply(times);
        return new NumberWord(total.add(section).add(last), times);
    }
}
