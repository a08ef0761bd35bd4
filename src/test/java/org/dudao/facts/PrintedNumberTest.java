package org.dudao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as offices write them in texts. */
class PrintedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98.5% | 98.5 | 98.5 | 0.1 | EXACT | %",
                "98.5 ％ | 98.5 | 98.5 | 0.1 | EXACT | %",
                "９８．５％ | 98.5 | 98.5 | 0.1 | EXACT | %",
                "100 % | 100 | 100 | 1 | EXACT | %",
                "百分之九十八点五 | 98.5 | 98.5 | 0.1 | EXACT | %",
                "百分之98.5 | 98.5 | 98.5 | 0.1 | EXACT | %",
                "百分之百 | 100 | 100 | 1 | EXACT | %",
                "百分百 | 100 | 100 | 1 | EXACT | %",
                "九成五 | 95 | 95 | 1 | EXACT | %",
                "九成以上 | 90 | 90 | 10 | AT_LEAST | %",
                "3‰ | 0.3 | 0.3 | 0.1 | EXACT | %",
                "千分之三 | 0.3 | 0.3 | 0.1 | EXACT | %",
                "1.1%以内 | 1.1 | 1.1 | 0.1 | AT_MOST | %",
                "1.1％ 之内 | 1.1 | 1.1 | 0.1 | AT_MOST | %",
                "控制在1.1%以下 | 1.1 | 1.1 | 0.1 | AT_MOST | %",
                "不超过1.1% | 1.1 | 1.1 | 0.1 | AT_MOST | %",
                "≤1.1% | 1.1 | 1.1 | 0.1 | AT_MOST | %",
                "98%以上 | 98 | 98 | 1 | AT_LEAST | %",
                "达到98%及以上 | 98 | 98 | 1 | AT_LEAST | %",
                "不低于百分之九十八 | 98 | 98 | 1 | AT_LEAST | %",
                "超过98% | 98 | 98 | 1 | ABOVE | %",
                "不到98% | 98 | 98 | 1 | BELOW | %",
                "不足500人 | 500 | 500 | 1 | BELOW | 人",
                "近500人 | 500 | 500 | 1 | AT_MOST | 人",
                "500余人 | 500 | 500 | 1 | AT_LEAST | 人",
                "500多名 | 500 | 500 | 1 | AT_LEAST | 人",
                "20余万元 | 200000 | 200000 | 10000 | AT_LEAST | 元",
                "2万余册 | 20000 | 20000 | 10000 | AT_LEAST | 册",
                "约3.5万元 | 35000 | 35000 | 1000 | ABOUT | 元",
                "3.5万元左右 | 35000 | 35000 | 1000 | ABOUT | 元",
                "98%-99% | 98 | 99 | 1 | EXACT | %",
                "98~99.5% | 98 | 99.5 | 1 | EXACT | %",
                "百分之九十八至百分之九十九 | 98 | 99 | 1 | EXACT | %",
                "8—15人 | 8 | 15 | 1 | EXACT | 人",
                "520平方米 | 520 | 520 | 1 | EXACT | ㎡",
                "520㎡ | 520 | 520 | 1 | EXACT | ㎡",
                "520 m² | 520 | 520 | 1 | EXACT | ㎡",
                "3亩 | 2000 | 2000 | 666.6666666666666666666666666666667 | EXACT | ㎡",
                "1,234,567元 | 1234567 | 1234567 | 1 | EXACT | 元",
                "1，234元 | 1234 | 1234 | 1 | EXACT | 元",
                "1 234元 | 1234 | 1234 | 1 | EXACT | 元",
                "19300万元 | 193000000 | 193000000 | 10000 | EXACT | 元",
                "1.2亿元 | 120000000 | 120000000 | 10000000 | EXACT | 元",
                "一百二十 | 120 | 120 | 1 | EXACT | ''",
                "一百二 | 120 | 120 | 10 | EXACT | ''",
                "一千零五名 | 1005 | 1005 | 1 | EXACT | 人",
                "三万五 | 35000 | 35000 | 1000 | EXACT | ''",
                "十二所 | 12 | 12 | 1 | EXACT | 所",
                "两个 | 2 | 2 | 1 | EXACT | 个",
                "三点五万 | 35000 | 35000 | 1000 | EXACT | ''",
                "壹佰贰拾元 | 120 | 120 | 1 | EXACT | 元",
                "參萬伍仟圓 | 35000 | 35000 | 1 | EXACT | 元",
                "〇 | 0 | 0 | 1 | EXACT | ''",
                "1:13.5 | 13.5 | 13.5 | 0.1 | EXACT | ''",
                "13.5：1 | 13.5 | 13.5 | 0.1 | EXACT | ''",
                "94.3平方米/生 | 94.3 | 94.3 | 0.1 | EXACT | ㎡",
                "-0.5% | -0.5 | -0.5 | 0.1 | EXACT | %",
            })
    void isRead(String text, BigDecimal from, BigDecimal to, BigDecimal step, Closeness closeness, String unit) {
        PrintedNumber number = PrintedNumber.read(text, null);
        assertThat(number).as(text).isNotNull();
        assertThat(number.from()).isEqualByComparingTo(from);
        assertThat(number.to()).isEqualByComparingTo(to);
        assertThat(number.step()).isEqualByComparingTo(step);
        assertThat(number.closeness()).isEqualTo(closeness);
        assertThat(number.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "较高", "几十名", "十几人", "x.x%", "□", "98①", "9²", "12 34", "1,23", "98%和99%", "99%-98%", "至少500以内",
                "20xx年", "约"
            })
    void isNoNumber(String text) {
        assertThat(PrintedNumber.read(text, null)).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource({"98.5, %, 98.5, %", "1.93, 万元, 19300, 元", "520, 平方米, 520, ㎡", "520㎡, 万元, 520, ㎡"})
    void theColumnOfUnitsCountsWhereTheTextHasNone(String text, String given, BigDecimal from, String unit) {
        PrintedNumber number = PrintedNumber.read(text, given);
        assertThat(number.from()).isEqualByComparingTo(from);
        assertThat(number.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "98.5%, 9850, 10000, 0",
        "98.5%, 9855, 10000, 0.5",
        "98.5%, 9856, 10000, 0.6",
        "98%以上, 97999, 100000, 1",
        "98%以上, 98, 100, 0",
        "超过98%, 98, 100, 1",
        "1.1%以内, 1101, 100000, 1",
        "1.1%以内, 1, 100, 0",
        "不足500, 500, 1, 1",
        "近500, 501, 1, 1",
        "近500, 499, 1, 0",
        "约100, 105, 1, 0",
        "约100, 106, 1, 1",
        "8-15, 16, 1, 1",
    })
    void theErrorIsInUnitsOfTheLastDigit(String text, BigDecimal part, BigDecimal whole, BigDecimal error) {
        assertThat(PrintedNumber.read(text, null).errorAgainst(part, whole).rounded())
                .isEqualByComparingTo(error);
    }
}
