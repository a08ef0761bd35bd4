package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A limit that grows in steps with another figure of the subject.
 *
 * @param of the path of that figure
 * @param steps in growing order of {@code from}
 */
public record Bands(String of, List<Step> steps) {
    /**
     * One step.
     *
     * @param from the figure from which it holds, inclusive
     * @param atLeast the number asked at its beginning
     * @param each for every so many more …
     * @param add … so many more are asked; both null where the number does not grow
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(BigDecimal from, BigDecimal atLeast, BigDecimal each, BigDecimal add) {
        private BigDecimal at(BigDecimal figure) {
            return each == null
                    ? atLeast
                    : atLeast.add(
                            figure.subtract(from).divideToIntegralValue(each).multiply(add));
        }
    }

    /** The least that is asked of any subject. */
    Limit least() {
        BigDecimal least =
                steps.stream().map(Step::atLeast).min(BigDecimal::compareTo).orElseThrow();
        return Limit.of(Comparison.AT_LEAST, least);
    }

    /** The number asked of a subject with this figure; the figure is not below the first step. */
    public Limit at(BigDecimal figure) {
        Step last = steps.get(0);
        for (Step step : steps) {
            if (step.from().compareTo(figure) <= 0) {
                last = step;
            }
        }
        return Limit.of(
                Comparison.AT_LEAST, last.at(figure).stripTrailingZeros().setScale(0));
    }
}
