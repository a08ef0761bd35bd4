package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A limit that increases stepwise with another figure of the subject.
 *
 * @param of the path of that figure, or the paths of those whose sum it is
 * @param steps in ascending order of {@code from}
 * @param plus what a further figure adds, such as guards for boarders; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bands(
        @JsonFormat(
                with = {
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
                })
        List<String> of,

        List<Step> steps,
        Bands plus) {
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

    /** The paths of all its figures. */
    @JsonIgnore
    public List<String> paths() {
        return Stream.concat(of.stream(), plus == null ? Stream.of() : plus.paths().stream())
                .toList();
    }

    /** The smallest number required of any subject, without what a further figure adds. */
    BigDecimal leastAlone() {
        return steps.stream().map(Step::atLeast).min(BigDecimal::compareTo).orElseThrow();
    }

    /** The number required at a figure, which is not below the first step, without what a further figure adds. */
    public BigDecimal at(BigDecimal figure) {
        Step last = steps.get(0);
        for (Step step : steps) {
            if (step.from().compareTo(figure) <= 0) {
                last = step;
            }
        }
        return last.at(figure);
    }

    /** A required number as a limit. */
    static Limit limit(BigDecimal number) {
        return Limit.of(Comparison.AT_LEAST, number.stripTrailingZeros().setScale(0));
    }
}
