package org.dudao.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * The unit of a number in a text, normalized: ㎡ for 平方米 and 亩, 元 for 万元, 人 for 名.
 *
 * @param word the normalized unit; empty if none is written
 * @param times the factor from the written unit to the normalized one
 */
record CountedUnit(String word, Ratio times) {
    static final String PERCENT = "%";

    private static final int MOST_LETTERS = 6;
    private static final Ratio ONE = Ratio.of(1, 1);
    private static final CountedUnit NONE = new CountedUnit("", ONE);

    private static final Map<String, CountedUnit> KNOWN = Map.ofEntries(
            unit("%", PERCENT),
            unit("个百分点", PERCENT),
            unit("㎡", "㎡"),
            unit("平方米", "㎡"),
            unit("平米", "㎡"),
            unit("平方", "㎡"),
            Map.entry("亩", new CountedUnit("㎡", new Ratio(BigDecimal.valueOf(2_000), BigDecimal.valueOf(3)))),
            Map.entry("公顷", new CountedUnit("㎡", Ratio.of(10_000, 1))),
            Map.entry("‰", new CountedUnit(PERCENT, Ratio.of(1, 10))),
            unit("元", "元"),
            unit("圆", "元"),
            unit("块", "元"),
            unit("人", "人"),
            unit("名", "人"),
            unit("位", "人"),
            unit("个人", "人"),
            unit("名学生", "人"),
            unit("学生", "人"),
            unit("名教师", "人"),
            unit("册", "册"),
            unit("本", "册"));

    private static Map.Entry<String, CountedUnit> unit(String written, String word) {
        return Map.entry(written, new CountedUnit(word, ONE));
    }

    /** Parses a unit, also with a scale like 万元 or per pupil like ㎡/生; null if the text is not a unit. */
    static CountedUnit of(String text) {
        String each = text.replaceFirst("(?:/|每)(?:生|人|名|学生|教师|师)$", "");
        if (each.isEmpty()) {
            return NONE;
        }
        if (KNOWN.containsKey(each)) {
            return KNOWN.get(each);
        }
        NumberWord multiple = NumberWord.of("1" + each.replaceAll("[^百千万亿].*$", ""));
        String rest = each.replaceFirst("^[百千万亿]+", "");
        if (!rest.equals(each) && multiple != null) {
            CountedUnit unit = of(rest);
            return unit == null
                    ? null
                    : new CountedUnit(
                            unit.word(),
                            new Ratio(
                                    unit.times().numerator().multiply(multiple.value()),
                                    unit.times().denominator()));
        }
        return each.length() <= MOST_LETTERS && each.matches("[\\p{IsHan}&&[^几数余多约近]]+(?<![上下内右])")
                ? new CountedUnit(each, ONE)
                : null;
    }

    /** A number in the normalized unit; for mu rounded beyond the precision of any comparison. */
    BigDecimal whole(BigDecimal number) {
        BigDecimal all = number.multiply(times.numerator());
        return times.denominator().compareTo(BigDecimal.ONE) == 0
                ? all
                : all.divide(times.denominator(), MathContext.DECIMAL128);
    }

    boolean isNone() {
        return word.isEmpty();
    }
}
