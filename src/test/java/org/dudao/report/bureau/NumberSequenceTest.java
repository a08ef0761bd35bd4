package org.dudao.report.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of official documents, counted on. */
class NumberSequenceTest {
    @ParameterizedTest
    @CsvSource({
        "某教督〔2026〕12号, 1, 某教督〔2026〕13号",
        "某教督〔2026〕12号, 0, 某教督〔2026〕12号",
        "某教督〔2026〕99号, 601, 某教督〔2026〕700号",
        "某教督〔2026〕099号, 1, 某教督〔2026〕100号",
        "某教督〔2026〕009 号, 1, 某教督〔2026〕010 号",
        "某教督〔2026〕９号, 1, 某教督〔2026〕１０号",
        "某教督〔2026〕12號, 3, 某教督〔2026〕15號",
        "督1号附3号（补）, 2, 督1号附5号（补）",
        "SZ-2026-012, 1, SZ-2026-013",
        "No. 7 (2026), 1, No. 8 (2026)"
    })
    void theDigitsBeforeTheLastHaoOrElseTheLastOutsideBracketsAreCountedOn(String first, int by, String later) {
        assertThat(NumberSequence.next(first, by)).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某教督〔2026〕号", "某教督〔2026〕十二号", "某教督", "（2026）", ""})
    void aYearIsNeverCountedOnAndANumberWithoutDigitsIsRefused(String number) {
        assertThatThrownBy(() -> NumberSequence.next(number, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("文号“" + number + "”中没有可以顺延的数字，应如 某教督〔2026〕9号 / the number \"" + number
                        + "\" has no digits to count on from; write it such as 某教督〔2026〕9号");
    }

    @Test
    void aLongNumberLosesNoDigit() {
        assertThat(NumberSequence.next("99999999999999999999号", 1)).isEqualTo("100000000000000000000号");
    }
}
