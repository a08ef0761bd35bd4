package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import org.dudao.facts.Closeness;
import org.dudao.facts.PrintedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number that a text states, masks or leaves out.
 *
 * @param span the number as written with its unit; empty where it is left out
 * @param state how it stands there
 * @param value as printed; null unless it is stated
 * @param most the upper end of a range; null if it is none
 * @param unit as printed, with 万 or 亿; null if there is none
 * @param base the value in the basic unit; null unless it is stated
 * @param baseUnit such as 人, 元, ㎡ or %; empty if there is none
 * @param bound what the words around it say
 * @param approx {@code under}, {@code over} or {@code about}; null if it is exact
 */
record FoundNumber(
        Span span,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal most,
        @Nullable String unit,
        @Nullable BigDecimal base,
        String baseUnit,
        String bound,
        @Nullable String approx) {
    /** A mu, in which fields and school grounds are measured: the fifteenth part of a hectare. */
    private static final String MU = "亩";

    private static final BigDecimal SQUARE_METRES =
            BigDecimal.valueOf(10_000).divide(BigDecimal.valueOf(15), MathContext.DECIMAL64);

    /** How a number stands in a text. */
    enum State {
        STATED,
        PLACEHOLDER,
        MISSING
    }

    /** The number as true values are compared with it, in the basic unit; null unless it is stated. */
    @Nullable
    PrintedNumber printed() {
        if (value == null || base == null) {
            return null;
        }
        BigDecimal times = value.signum() == 0 ? BigDecimal.ONE : base.divide(value, MathContext.DECIMAL64);
        BigDecimal area = baseUnit.equals(MU) ? SQUARE_METRES : BigDecimal.ONE;
        BigDecimal scale = times.multiply(area, MathContext.DECIMAL64);
        BigDecimal first = base.multiply(area, MathContext.DECIMAL64);
        BigDecimal last = most == null ? first : most.multiply(scale);
        return new PrintedNumber(
                first,
                last,
                BigDecimal.ONE.movePointLeft(value.scale()).multiply(scale),
                closeness(),
                baseUnit.equals(MU) ? "㎡" : baseUnit);
    }

    /** Whether it is in per cent. */
    boolean isRate() {
        return baseUnit.equals("%");
    }

    private Closeness closeness() {
        return switch (bound) {
            case "ge" -> Closeness.AT_LEAST;
            case "gt" -> Closeness.ABOVE;
            case "le" -> Closeness.AT_MOST;
            case "lt" -> Closeness.BELOW;
            default -> bound.equals("about") || "about".equals(approx) ? Closeness.ABOUT : Closeness.EXACT;
        };
    }

    /** The same number in a unit that stands elsewhere. */
    FoundNumber in(String other) {
        BaseUnit of = BaseUnit.of(other);
        return new FoundNumber(
                span, state, value, most, other, value == null ? null : of.figure(value), of.name(), bound, approx);
    }

    /** A number that is masked or left out. */
    static FoundNumber without(Span span, State state, @Nullable String unit) {
        BaseUnit of = BaseUnit.of(unit == null ? "" : unit);
        return new FoundNumber(span, state, null, null, unit, null, of.name(), "eq", null);
    }
}
