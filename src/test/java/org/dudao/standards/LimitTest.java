package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.Ratio;
import org.dudao.facts.SafetyGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operator on both sides of its limit, exactly. */
class LimitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

    private static void holds(Limit limit, Object value, boolean admitted) {
        assertThat(limit.holds(value, TODAY)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW, 2%, 9, 500, true", "BELOW, 2%, 10, 500, false", "AT_MOST, 2%, 10, 500, true",
                "AT_MOST, 2%, 11, 500, false",
        "AT_LEAST, 4.5, 9, 2, true", "AT_LEAST, 4.5, 899, 200, false", "ABOVE, 4.5, 9, 2, false",
                "ABOVE, 4.5, 901, 200, true",
        "EQUALS, 100%, 3, 3, true", "EQUALS, 100%, 99999999, 100000000, false", "EQUALS, 0, 0, 5, true"
    })
    void aRatioIsComparedByCrossMultiplication(
            Comparison op, String limit, long numerator, long denominator, boolean admitted) {
        holds(Limit.of(op, List.of(limit)), Ratio.of(numerator, denominator), admitted);
    }

    @Test
    void anInfiniteDecimalIsComparedExactly() {
        holds(Limit.of(Comparison.AT_MOST, List.of("0.3333333333")), Ratio.of(1, 3), false);
        holds(Limit.of(Comparison.AT_MOST, List.of("0.3333333334")), Ratio.of(1, 3), true);
    }

    @Test
    void aZeroBaseNeitherKeepsNorBreaksALimit() {
        Limit limit = Limit.of(Comparison.AT_LEAST, List.of("100%"));
        assertThat(limit.holds(Ratio.of(0, 0), TODAY)).isNull();
        assertThat(limit.holds(null, TODAY)).isNull();
    }

    @Test
    void betweenHoldsBothEnds() {
        Limit limit = Limit.of(Comparison.BETWEEN, List.of("8", "15"));
        holds(limit, new BigDecimal("8"), true);
        holds(limit, new BigDecimal("15.0"), true);
        holds(limit, new BigDecimal("7.99"), false);
        holds(limit, new BigDecimal("15.01"), false);
    }

    @Test
    void zeroOrBetweenHoldsBothEndsAndZeroButNothingBetween() {
        Limit limit = Limit.of(Comparison.ZERO_OR_BETWEEN, List.of("8", "15"));
        holds(limit, new BigDecimal("0.00"), true);
        holds(limit, Ratio.of(0, 7), true);
        holds(limit, new BigDecimal("0.01"), false);
        holds(limit, Ratio.of(8, 1), true);
        holds(limit, new BigDecimal("7.99"), false);
        holds(limit, new BigDecimal("15"), true);
        holds(limit, new BigDecimal("15.01"), false);
        assertThat(limit.holds(Ratio.of(0, 0), TODAY)).isNull();
    }

    @Test
    void zeroOrAtLeastHoldsZeroAndTheBoundButNothingBetween() {
        Limit limit = Limit.of(Comparison.ZERO_OR_AT_LEAST, List.of("8"));
        holds(limit, new BigDecimal("0"), true);
        holds(limit, new BigDecimal("0.01"), false);
        holds(limit, new BigDecimal("8"), true);
        holds(limit, Ratio.of(9, 1), true);
    }

    @Test
    void codesAndYesNoAreComparedByTheirWords() {
        holds(Limit.of(Comparison.ONE_OF, List.of("A", "B")), SafetyGrade.B, true);
        holds(Limit.of(Comparison.ONE_OF, List.of("A", "B")), SafetyGrade.D, false);
        holds(Limit.of(Comparison.EQUALS, List.of("false")), (Object) false, true);
        holds(Limit.of(Comparison.EQUALS, List.of("false")), (Object) true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 6, true",
        "2026-01-30, 6, false",
        "2025-08-31, 11, true",
        "2025-02-28, 17, false",
        "2026-07-31, 0, true"
    })
    void withinMonthsIsCountedToTheSameDayClippedToTheMonth(LocalDate date, String months, boolean admitted) {
        holds(Limit.of(Comparison.WITHIN_MONTHS, List.of(months)), date, admitted);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "99, 1", "100, 2", "999, 2", "1000, 3", "1499, 3", "1500, 4", "3499, 7"})
    void bandsGrowInSteps(BigDecimal pupils, String guards) {
        Bands bands = new Bands(
                List.of("schools[].nonBoarders"),
                List.of(
                        new Bands.Step(BigDecimal.ZERO, BigDecimal.ONE, null, null),
                        new Bands.Step(BigDecimal.valueOf(100), BigDecimal.valueOf(2), null, null),
                        new Bands.Step(
                                BigDecimal.valueOf(1000),
                                BigDecimal.valueOf(3),
                                BigDecimal.valueOf(500),
                                BigDecimal.ONE)),
                null);
        assertThat(bands.at(pupils)).isEqualByComparingTo(guards);
    }

    /** (19 × 300 + 13.5 × 200) ÷ 500 = 16.8; thirds stay exact. */
    @Test
    void theLimitOfSeveralStagesIsTheirMeanWeightedByPupils() {
        Limit mean = Limit.weighted(
                List.of(Limit.of(Comparison.AT_MOST, List.of("19")), Limit.of(Comparison.AT_MOST, List.of("13.5"))),
                List.of(300L, 200L));
        assertThat(mean.shown().en()).isEqualTo("16.8");
        holds(mean, Ratio.of(168, 10), true);
        holds(mean, Ratio.of(1681, 100), false);
        Limit thirds = Limit.weighted(
                List.of(Limit.of(Comparison.AT_LEAST, List.of("1")), Limit.of(Comparison.AT_LEAST, List.of("2"))),
                List.of(2L, 1L));
        Limit large = Limit.weighted(
                List.of(Limit.of(Comparison.AT_LEAST, List.of("1")), Limit.of(Comparison.AT_LEAST, List.of("2"))),
                List.of(1_999_999_998L, 999_999_999L));
        holds(large, Ratio.of(4, 3), true);
        holds(large, Ratio.of(13333333, 10000000), false);
        holds(thirds, Ratio.of(4, 3), true);
        holds(thirds, Ratio.of(13333333, 10000000), false);
        assertThat(thirds.whole(0, BigDecimal.valueOf(100), java.math.RoundingMode.CEILING))
                .isEqualByComparingTo("134");
    }

    /** 25 and 35 for 100 pupils each are 30, kept as 6000 for 200. */
    @Test
    void theLoosestLimitIsFoundAmongWeightedOnesToo() {
        Limit mean = Limit.weighted(
                List.of(Limit.of(Comparison.AT_LEAST, List.of("25")), Limit.of(Comparison.AT_LEAST, List.of("35"))),
                List.of(100L, 100L));
        Limit plain = Limit.of(Comparison.AT_LEAST, List.of("31"));
        assertThat(Limit.loosest(List.of(plain, mean))).isSameAs(mean);
        Limit under = Limit.of(Comparison.AT_LEAST, List.of("29"));
        assertThat(Limit.loosest(List.of(mean, under, plain))).isSameAs(under);
    }

    @Test
    void limitsThatAreNoNumbersOrDifferInKindHaveNoLoosest() {
        Limit least = Limit.of(Comparison.AT_LEAST, List.of("25"));
        assertThat(Limit.loosest(List.of())).isNull();
        assertThat(Limit.loosest(List.of(least, Limit.of(Comparison.AT_MOST, List.of("25")))))
                .isNull();
        assertThat(Limit.loosest(List.of(Limit.of(Comparison.EQUALS, List.of("true")))))
                .isNull();
    }
}
