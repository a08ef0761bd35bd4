package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The basic unit of a printed one.
 *
 * @param name such as 人 for 名
 * @param times by which a figure is multiplied
 * @param per by which it is divided
 */
record BaseUnit(String name, BigDecimal times, BigDecimal per) {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    /** The places after the point of a figure that does not come out even. */
    private static final int PLACES = 6;

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("名", "人"),
            Map.entry("位", "人"),
            Map.entry("中心校长", "人"),
            Map.entry("校", "所"),
            Map.entry("园", "所"),
            Map.entry("大", "项"),
            Map.entry("平方米", "㎡"),
            Map.entry("平米", "㎡"),
            Map.entry("m2", "㎡"),
            Map.entry("m²", "㎡"),
            Map.entry("平方公里", "㎢"),
            Map.entry("km2", "㎢"),
            Map.entry("km²", "㎢"),
            Map.entry("﹪", "%"),
            Map.entry("百分点", "个百分点"),
            Map.entry("元人民币", "元"));

    /** The basic unit of a printed one. */
    static BaseUnit of(String printed) {
        String word = printed.replaceAll("^[十百千万亿]+", "");
        BigDecimal times = BigDecimal.ONE;
        for (char scale : printed.substring(0, printed.length() - word.length()).toCharArray()) {
            times = times.multiply(scale(scale));
        }
        if (word.equals("亩")) {
            return new BaseUnit("㎡", times.multiply(BigDecimal.valueOf(2_000)), BigDecimal.valueOf(3));
        } else if (word.equals("公顷")) {
            return new BaseUnit("㎡", times.multiply(WAN), BigDecimal.ONE);
        }
        return new BaseUnit(SAME.getOrDefault(word, word), times, BigDecimal.ONE);
    }

    private static BigDecimal scale(char word) {
        return switch (word) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1_000);
            case '万' -> WAN;
            default -> YI;
        };
    }

    /** A figure in it. */
    BigDecimal figure(BigDecimal printed) {
        BigDecimal product = printed.multiply(times);
        BigDecimal figure =
                per.compareTo(BigDecimal.ONE) == 0 ? product : product.divide(per, PLACES, RoundingMode.HALF_UP);
        BigDecimal plain = figure.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
