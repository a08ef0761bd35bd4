package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A limit that increases stepwise with another figure of the subject.
 *
 * @param of the path of that figure
 * @param steps in ascending order of {@code from}
 */
public record Bands(String of, List<Step> steps) {
    /**
     * One step.
     *
     * @param from the lowest figure of the step, inclusive
     * @param atLeast the required number at that figure
     * @param each for every further {@code each} of the figure, …
     * @param add … {@code add} more are required; both null if the number is constant
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

    /** The smallest number required of any subject. */
    Limit least() {
        BigDecimal least =
                steps.stream().map(Step::atLeast).min(BigDecimal::compareTo).orElseThrow();
        return Limit.of(Comparison.AT_LEAST, least);
    }

    /** The number required at a figure, which is not below the first step. */
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
