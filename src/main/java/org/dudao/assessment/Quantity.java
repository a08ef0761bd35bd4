package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.Period;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.rules.Measure;
import org.dudao.standards.Comparison;
import org.dudao.standards.Limit;
import org.dudao.standards.ValueBound;

/**
 * A value in an assessment: exact, and as printed in documents.
 *
 * @param op for a limit: the comparison
 * @param value a decimal string, "true" or "false", a code or an ISO date; ratios to ten digits, not for comparison
 * @param numerator for a ratio only
 * @param denominator for a ratio only
 * @param values for a limit of several values
 * @param shown at most two decimals, without trailing zeros
 * @param empty for a tally: the periods without an event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quantity(
        Comparison op,
        String value,
        BigDecimal numerator,
        BigDecimal denominator,
        List<String> values,
        BilingualText shown,
        List<String> empty) {
    private static final int DECIMALS = 2;
    private static final Quantity YES =
            new Quantity(null, "true", null, null, null, new BilingualText("是", "yes"), null);
    private static final Quantity NO =
            new Quantity(null, "false", null, null, null, new BilingualText("否", "no"), null);

    /** Small whole numbers, the most frequent values. */
    private static final List<Quantity> SMALL =
            IntStream.range(0, 1000).mapToObj(n -> whole(String.valueOf(n))).toList();

    private static final int SMALL_DIGITS = 3;

    private static Quantity whole(String number) {
        return new Quantity(null, number, null, null, null, new BilingualText(number, number), null);
    }

    /** A limit. */
    static Quantity of(Limit limit) {
        boolean several = limit.op().isRange() || limit.op() == Comparison.ONE_OF;
        String value =
                several ? null : limit.numbers().isEmpty() ? limit.texts().get(0) : plain(limit.rounded(0));
        return new Quantity(limit.op(), value, null, null, several ? limit.texts() : null, limit.shown(), null);
    }

    /** A measure compared with a limit; null if it has no value. */
    static Quantity of(Measure measure, Limit limit) {
        if (measure.bound() != ValueBound.BOUNDLESS) {
            return of(measure.value(), limit);
        }
        Ratio ratio = (Ratio) measure.value();
        String count = plain(ratio.numerator());
        return new Quantity(
                null,
                null,
                ratio.numerator(),
                ratio.denominator(),
                null,
                new BilingualText(count + "比0", count + " to 0"),
                null);
    }

    /** A value compared with a limit; null if there is no value. */
    static Quantity of(Object value, Limit limit) {
        if (value instanceof Tally tally) {
            Quantity kept = of(tally.kept(), limit);
            List<String> empty = tally.empty().stream().map(Period::label).toList();
            return kept == null
                    ? null
                    : new Quantity(null, kept.value, kept.numerator, kept.denominator, null, kept.shown, empty);
        } else if (value instanceof Ratio ratio) {
            if (!ratio.isDefined()) {
                return null;
            }
            BigDecimal rounded = ratio.rounded();
            String shown = shown(rounded, limit, limit.sign(ratio));
            return new Quantity(
                    null,
                    plain(rounded),
                    ratio.numerator(),
                    ratio.denominator(),
                    null,
                    new BilingualText(shown, shown),
                    null);
        } else if (value instanceof BigDecimal number && limit.holdsWhole(number)) {
            boolean small = number.signum() >= 0 && number.precision() <= SMALL_DIGITS;
            return small ? SMALL.get(number.intValue()) : whole(number.toPlainString());
        } else if (value instanceof BigDecimal number) {
            String shown = shown(number, limit, limit.sign(number));
            return new Quantity(null, plain(number), null, null, null, new BilingualText(shown, shown), null);
        } else if (value instanceof CodeList coded) {
            return new Quantity(null, coded.code(), null, null, null, new BilingualText(coded.zh(), coded.en()), null);
        } else if (value instanceof LocalDate day) {
            return new Quantity(null, day.toString(), null, null, null, Dates.shown(day), null);
        } else if (value instanceof Boolean is) {
            return is ? YES : NO;
        }
        return null;
    }

    /** A share of a total, as a percentage. */
    public static Quantity share(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        Ratio ratio = Ratio.of(part, whole);
        String shown = plain(ratio.rounded().movePointRight(2).setScale(DECIMALS, RoundingMode.FLOOR)) + "%";
        return new Quantity(
                null,
                plain(ratio.rounded()),
                ratio.numerator(),
                ratio.denominator(),
                null,
                new BilingualText(shown, shown),
                null);
    }

    /** A value that differs from its limit must not round to it: 99.999 % is not 100 %. */
    private static String shown(BigDecimal number, Limit limit, int sign) {
        BigDecimal shift = limit.percent() ? number.movePointRight(2) : number;
        BigDecimal rounded = shift.scale() <= DECIMALS ? shift : shift.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (sign != 0 && !limit.numbers().isEmpty()) {
            BigDecimal bound = limit.percent() ? limit.rounded(0).movePointRight(2) : limit.rounded(0);
            if (rounded.compareTo(bound) == 0) {
                rounded = shift.setScale(DECIMALS, sign < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
                if (rounded.compareTo(bound) == 0) {
                    rounded = rounded.add(BigDecimal.valueOf(sign, DECIMALS));
                }
            }
        }
        return plain(rounded) + (limit.percent() ? "%" : "");
    }

    private static String plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number.toPlainString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
