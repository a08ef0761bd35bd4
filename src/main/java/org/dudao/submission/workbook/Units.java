package org.dudao.submission.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.HalfWidth;

/** The units that offices use, and exact conversion between them. */
public final class Units {
    /** The number of decimals that a submission's figure may have. */
    private static final int MOST_DECIMALS = 6;

    /**
     * A unit as a multiple of its basic unit.
     *
     * @param measures the basic unit, such as ㎡; units with an equal one are convertible
     * @param times the numerator of the multiple
     * @param per its denominator
     */
    public record Unit(String measures, BigInteger times, BigInteger per) {}

    /** Scale words, longest first. */
    private static final Map<String, Long> SCALES = scales();

    private static final Map<String, Unit> UNITS = units();

    /** Counting units that are equivalent to 个. */
    private static final Set<String> THINGS = Set.of("个", "所", "处", "件", "起", "项", "张", "间", "台", "份", "条", "部", "册");

    private Units() {}

    private static Map<String, Long> scales() {
        Map<String, Long> scales = new LinkedHashMap<>();
        scales.put("百万", 1_000_000L);
        scales.put("千万", 10_000_000L);
        scales.put("十万", 100_000L);
        scales.put("万", 10_000L);
        scales.put("亿", 100_000_000L);
        scales.put("千", 1_000L);
        scales.put("百", 100L);
        return scales;
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        add(units, "元", 1, 1, "元", "圆", "元人民币", "人民币元", "rmb", "¥");
        add(units, "元", 1, 10, "角");
        add(units, "㎡", 1, 1, "㎡", "m2", "m²", "平方米", "平米", "平方公尺");
        add(units, "㎡", 2_000, 3, "亩", "市亩");
        add(units, "㎡", 10_000, 1, "公顷", "ha", "hm2", "hm²");
        add(units, "㎡", 1_000_000, 1, "平方公里", "平方千米", "km2", "km²", "㎢");
        add(units, "m", 1, 1, "m", "米", "公尺");
        add(units, "m", 1_000, 1, "km", "㎞", "千米", "公里");
        add(units, "m", 500, 1, "华里");
        add(units, "m", 1, 100, "cm", "㎝", "厘米");
        add(units, "g", 1, 1, "g", "克");
        add(units, "g", 1_000, 1, "kg", "㎏", "千克", "公斤");
        add(units, "g", 500, 1, "斤", "市斤");
        add(units, "g", 50, 1, "两");
        add(units, "g", 1_000_000, 1, "吨", "t");
        add(units, "秒", 1, 1, "秒", "s");
        add(units, "秒", 60, 1, "分钟", "分", "min");
        add(units, "秒", 3_600, 1, "h", "小时", "个小时");
        add(units, "天", 1, 1, "天", "日");
        add(units, "月", 1, 1, "月", "个月");
        add(units, "人", 1, 1, "人", "名", "位");
        add(units, "%", 1, 1, "%", "百分比");
        add(units, "%", 1, 10, "‰");
        add(units, "册", 1, 1, "册", "本");
        add(units, "岁", 1, 1, "岁", "周岁");
        add(units, "课时", 1, 1, "课时", "学时");
        for (String counted : new String[] {
            "个", "所", "处", "件", "起", "次", "项", "张", "间", "台", "份", "条", "部", "节", "餐", "层", "期", "年", "星"
        }) {
            add(units, counted, 1, 1, counted);
        }
        return units;
    }

    private static void add(Map<String, Unit> units, String measures, long times, long per, String... names) {
        for (String name : names) {
            units.put(name, new Unit(measures, BigInteger.valueOf(times), BigInteger.valueOf(per)));
        }
    }

    private static String plain(String text) {
        return HeadingNormalizer.simplify(HalfWidth.of(text))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s·•.]", "");
    }

    /** The unit of a text, such as 万元 or 元/生·年; null if it is not a unit. */
    public static Unit of(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return null;
        }
        int slash = plain.indexOf('/');
        String of = slash < 0 ? plain : plain.substring(0, slash);
        Unit unit = UNITS.get(of);
        for (Map.Entry<String, Long> scale : SCALES.entrySet()) {
            if (unit == null && of.startsWith(scale.getKey())) {
                Unit one = UNITS.get(of.substring(scale.getKey().length()));
                unit = one == null
                        ? null
                        : new Unit(
                                one.measures(), one.times().multiply(BigInteger.valueOf(scale.getValue())), one.per());
            }
        }
        return unit == null || slash < 0
                ? unit
                : new Unit(unit.measures() + plain.substring(slash), unit.times(), unit.per());
    }

    /** The factor of a scale word without a unit, such as 万; null if it is not one. */
    public static BigDecimal scale(String text) {
        Long scale = SCALES.get(plain(text));
        return scale == null ? null : BigDecimal.valueOf(scale);
    }

    /** Whether two texts name one unit, such as 平方米 and ㎡; counts may use 个. */
    public static boolean areSame(String one, String other) {
        if (plain(one).equals(plain(other))) {
            return true;
        }
        Unit first = of(one);
        Unit second = of(other);
        return first != null
                && second != null
                && (first.equals(second)
                        || (first.measures().equals("个") && THINGS.contains(second.measures()))
                        || (second.measures().equals("个") && THINGS.contains(first.measures())));
    }

    /** Whether figures in one unit can be converted into the other. */
    public static boolean areAlike(String one, String other) {
        Unit first = of(one);
        Unit second = of(other);
        return first != null && second != null && first.measures().equals(second.measures());
    }

    /** A figure in another unit, exactly; null if it has more decimals than a figure may have. */
    public static BigDecimal exactly(BigDecimal value, String from, String to) {
        BigDecimal[] parts = parts(value, from, to);
        BigDecimal rounded = parts[0].divide(parts[1], MOST_DECIMALS, java.math.RoundingMode.HALF_UP);
        return rounded.multiply(parts[1]).compareTo(parts[0]) == 0 ? plain(rounded) : null;
    }

    /** A figure in another unit, rounded to two decimals, as a suggestion. */
    public static BigDecimal about(BigDecimal value, String from, String to) {
        BigDecimal[] parts = parts(value, from, to);
        return plain(parts[0].divide(parts[1], 2, java.math.RoundingMode.HALF_UP));
    }

    private static BigDecimal[] parts(BigDecimal value, String from, String to) {
        Unit first = of(from);
        Unit second = of(to);
        return new BigDecimal[] {
            value.multiply(new BigDecimal(first.times().multiply(second.per()))),
            new BigDecimal(first.per().multiply(second.times()))
        };
    }

    /** Without trailing zeros and exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
