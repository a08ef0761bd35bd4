package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dudao.submission.workbook.Units;

/**
 * The basic unit of a printed one: money in 元, areas in ㎡, people in 人 and rates in %, as in submissions; the area of a township in ㎢, and
 * other counts in their own word.
 *
 * @param name such as 人 for 名
 * @param times by which a figure is multiplied
 * @param per by which it is divided
 */
record BaseUnit(String name, BigDecimal times, BigDecimal per) {
    /** The places after the point of a figure that does not come out even. */
    private static final int PLACES = 6;

    private static final Set<String> CONVERTED = Set.of("元", "㎡", "人", "%");
    private static final Map<String, String> SAME = Map.of(
            "中心校长", "人", "校", "所", "园", "所", "大", "项", "平方公里", "㎢", "平方千米", "㎢", "km2", "㎢", "亩", "亩", "百分点", "个百分点");

    /** The basic unit of a printed one. */
    static BaseUnit of(String printed) {
        String word = printed.replaceAll("^[十百千万亿]+", "");
        Units.Unit unit = SAME.containsKey(word) || word.equals("㎢") ? null : Units.of(printed);
        if (unit != null && CONVERTED.contains(unit.measures())) {
            return new BaseUnit(unit.measures(), new BigDecimal(unit.times()), new BigDecimal(unit.per()));
        }
        String scale = printed.substring(0, printed.length() - word.length());
        BigDecimal times =
                scale.isEmpty() ? BigDecimal.ONE : Objects.requireNonNullElse(Units.scale(scale), BigDecimal.ONE);
        return new BaseUnit(SAME.getOrDefault(word, word), times, BigDecimal.ONE);
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
