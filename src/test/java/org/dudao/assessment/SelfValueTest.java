package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that a township typed, beside those it submitted. */
class SelfValueTest {
    private static Quantity number(String value) {
        return new Quantity(null, value, null, null, null, new BilingualText(value, value), null);
    }

    private static Quantity share(int part, int whole, String shown) {
        return new Quantity(
                null,
                "0",
                BigDecimal.valueOf(part),
                BigDecimal.valueOf(whole),
                null,
                new BilingualText(shown, shown),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "45, false",
        "45人, false",
        "四十五, false",
        "46, true",
        "45.0, false",
        "44.6, true",
        "45人左右, false",
        "不超过50, false",
        "见附件, ",
        "45和46, "
    })
    void aNumberDiffersOnlyWhereItCouldNotStateTheValue(String typed, Boolean differs) {
        assertThat(SelfValue.differs(typed, List.of(number("45")))).isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource({"1.8%, false", "1.8, false", "0.018, false", "百分之一点八, false", "2%, false", "1.9%, true", "0.5%, true"})
    void aShareMayBeRoundedOrTypedWithoutItsSign(String typed, boolean differs) {
        assertThat(SelfValue.differs(typed, List.of(share(9, 500, "1.8%")))).isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource({"是, false", "有, false", "yes, false", "否, true", "没有, true", "基本, "})
    void yesAndNoAreWords(String typed, Boolean differs) {
        Quantity yes = new Quantity(null, "true", null, null, null, new BilingualText("是", "yes"), null);
        assertThat(SelfValue.differs(typed, List.of(yes))).isEqualTo(differs);
    }

    @Test
    void ofSeveralValuesAnyBetweenTheLeastAndTheGreatestIsTheirs() {
        List<Quantity> several = List.of(number("30"), number("50"));
        assertThat(SelfValue.differs("30", several)).isFalse();
        assertThat(SelfValue.differs("40", several)).isFalse();
        assertThat(SelfValue.differs("51", several)).isTrue();
        assertThat(SelfValue.differs("12", several)).isTrue();
        assertThat(SelfValue.differs("12", List.of())).isNull();
    }

    @Test
    void theFurthestIsToldByItsDistanceFromTheNearestValue() {
        assertThat(SelfValue.distance("90", List.of(number("45")))).isEqualByComparingTo("1");
        assertThat(SelfValue.distance("3.6%", List.of(share(9, 500, "1.8%")))).isEqualByComparingTo("1");
        assertThat(SelfValue.distance("45", List.of(number("0"))))
                .as("of nothing, anything is far")
                .isGreaterThan(new BigDecimal("1000000"));
    }
}
