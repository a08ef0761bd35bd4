package org.dudao.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact test, compared with values computed by hand. */
class BinomialTest {
    @ParameterizedTest
    @CsvSource({
        "3, 2, 0.5, 0.5",
        "10, 10, 0.5, 0.0009765625",
        "10, 9, 0.5, 0.0107421875",
        "4, 1, 0.25, 0.68359375",
        "5, 0, 0.3, 1",
        "5, 5, 0.25, 0.0009765625"
    })
    void theTailIsExact(int trials, int successes, double chance, double expected) {
        assertThat(Binomial.atLeast(trials, successes, chance)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void manyTrialsDoNotUnderflow() {
        assertThat(Binomial.atLeast(100_000, 50_000, 0.5)).isCloseTo(0.5, within(0.002));
        assertThat(Binomial.atLeast(100_000, 70_000, 0.6)).isLessThan(1e-100);
    }
}
