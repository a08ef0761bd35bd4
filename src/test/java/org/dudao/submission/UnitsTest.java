package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.dudao.facts.HalfWidth;
import org.dudao.submission.workbook.Units;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static BigDecimal exactly(String value, String from, String to) {
        return Units.exactly(new BigDecimal(value), from, to);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void whatIsExactIsConvertedExactly() {
        assertThat(exactly("56.682", "万元", "元")).isEqualTo(number("566820"));
        assertThat(exactly("1.5", "亿元", "元")).isEqualTo(number("150000000"));
        assertThat(exactly("3", "千元", "元")).isEqualTo(number("3000"));
        assertThat(exactly("2.186", "万人", "人")).isEqualTo(number("21860"));
        assertThat(exactly("0.5", "公顷", "㎡")).isEqualTo(number("5000"));
        assertThat(exactly("0.112", "万平方米", "㎡")).isEqualTo(number("1120"));
        assertThat(exactly("0.02", "平方公里", "㎡")).isEqualTo(number("20000"));
        assertThat(exactly("1.2", "公里", "m")).isEqualTo(number("1200"));
        assertThat(exactly("90", "分钟", "h")).isEqualTo(number("1.5"));
        assertThat(exactly("0.12", "万元/生·年", "元/生·年")).isEqualTo(number("1200"));
        assertThat(exactly("15", "亩", "㎡")).isEqualTo(number("10000"));
        assertThat(exactly("0", "万元", "元")).isEqualTo(number("0"));
    }

    @Test
    void whatIsNotExactIsOnlySuggested() {
        assertThat(exactly("1", "亩", "㎡")).isNull();
        assertThat(Units.about(number("1"), "亩", "㎡")).isEqualTo(number("666.67"));
    }

    @Test
    void wordsForOneUnitAreTheSameAndOthersAreNot() {
        assertThat(Units.areSame("平方米", "㎡")).isTrue();
        assertThat(Units.areSame("m²", "㎡")).isTrue();
        assertThat(Units.areSame("ｍ2", "㎡")).isTrue();
        assertThat(Units.areSame("名", "人")).isTrue();
        assertThat(Units.areSame("个", "所")).isTrue();
        assertThat(Units.areSame("人次", "人")).isFalse();
        assertThat(Units.areSame("万元", "元")).isFalse();
        assertThat(Units.areAlike("人次", "人")).isFalse();
        assertThat(Units.areAlike("元/人", "元")).isFalse();
        assertThat(Units.of("其中女生")).isNull();
        assertThat(Units.of("千米")).isEqualTo(Units.of("公里"));
    }

    @Test
    void onlyFullWidthFormsAreFolded() {
        assertThat(HalfWidth.of("１２３．５％，－＋（Ａｚ）　\u00a0￥")).isEqualTo("123.5%,-+(Az)  ¥");
        for (String mark : new String[] {"900①", "2¹", "2700²", "Ⅲ", "㎡", "½", "⼈", "𝟗", "٣"}) {
            assertThat(HalfWidth.of(mark)).isEqualTo(mark);
        }
    }
}
