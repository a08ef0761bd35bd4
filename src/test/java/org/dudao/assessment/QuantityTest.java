package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.Ratio;
import org.dudao.standards.Comparison;
import org.dudao.standards.Limit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed values have at most two decimals, and never round to a limit that they differ from. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "9, 500, 2%, 1.8%",
        "10, 500, 2%, 2%",
        "1, 3, 2%, 33.33%",
        "99999, 100000, 100%, 99.99%",
        "9999999999, 10000000000, 100%, 99.99%",
        "1999999, 100000000, 2%, 1.99%",
        "2000001, 100000000, 2%, 2.01%",
        "1, 100000000, 0%, 0.01%",
        "0, 7, 0%, 0%",
        "899999, 200000, 4.5, 4.49"
    })
    void aRatioIsNotRoundedOntoItsLimit(BigDecimal numerator, BigDecimal denominator, String limit, String shown) {
        Quantity quantity =
                Quantity.of((Object) new Ratio(numerator, denominator), Limit.of(Comparison.AT_LEAST, List.of(limit)));
        assertThat(quantity.shown().zh()).isEqualTo(shown);
    }
}
