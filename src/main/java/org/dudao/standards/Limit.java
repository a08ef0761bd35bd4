package org.dudao.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;

/**
 * The limit for one subject on one day.
 *
 * @param op the comparison
 * @param texts the limit as written on its page: one text, two for between and zeroOrBetween, several for oneOf
 * @param numbers exact numbers of the texts, multiplied by {@code per}; empty for a code or a yes or no
 * @param per 1; for a mean weighted by pupils, their number, so that the mean is exact
 */
public record Limit(Comparison op, List<String> texts, List<BigDecimal> numbers, BigDecimal per) {
    private static final int DIGITS = 10;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    /** A limit as written on a page: {@code 2%}, {@code 4.5}, {@code false}, {@code D}. */
    public static Limit of(Comparison op, List<String> texts) {
        boolean numeric = texts.stream().allMatch(t -> NUMBER.matcher(t).matches());
        return new Limit(op, texts, numeric ? texts.stream().map(Limit::number).toList() : List.of(), BigDecimal.ONE);
    }

    /** A whole or decimal number. */
    public static Limit of(Comparison op, BigDecimal number) {
        return new Limit(op, List.of(number.toPlainString()), List.of(number), BigDecimal.ONE);
    }

    /**
     * The exact mean of the limits of a school's stages, weighted by pupils.
     *
     * @param limits numeric limits with one operator, one per stage
     * @param pupils the pupils of each stage, in the same order; not all 0
     */
    public static Limit weighted(List<Limit> limits, List<Long> pupils) {
        Limit first = limits.get(0);
        BigDecimal per =
                BigDecimal.valueOf(pupils.stream().mapToLong(Long::longValue).sum());
        List<BigDecimal> sums = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < first.numbers().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int stage = 0; stage < limits.size(); stage++) {
                sum = sum.add(limits.get(stage).numbers().get(i).multiply(BigDecimal.valueOf(pupils.get(stage))));
            }
            sums.add(sum);
            BigDecimal shown = sum.movePointRight(first.percent() ? 2 : 0).divide(per, 2, RoundingMode.HALF_UP);
            texts.add(shown.stripTrailingZeros().toPlainString() + (first.percent() ? "%" : ""));
        }
        return new Limit(first.op(), texts, sums, per);
    }

    /** The loosest of several limits: a value that breaks it breaks all; null if they are no numbers, or have several operators. */
    public static Limit loosest(List<Limit> limits) {
        if (limits.isEmpty()
                || limits.stream()
                        .anyMatch(l ->
                                l.numbers().isEmpty() || l.op() != limits.get(0).op())) {
            return null;
        }
        Comparator<Limit> byNumber = (a, b) -> a.numbers()
                .get(0)
                .multiply(b.per())
                .compareTo(b.numbers().get(0).multiply(a.per()));
        return switch (limits.get(0).op()) {
            case AT_LEAST, ABOVE -> limits.stream().min(byNumber).orElseThrow();
            case AT_MOST, BELOW -> limits.stream().max(byNumber).orElseThrow();
            default -> null;
        };
    }

    /** The bound to ten decimal digits, for printing only. */
    public BigDecimal rounded(int which) {
        BigDecimal number = numbers.get(which);
        return isPlain() && number.scale() <= DIGITS ? number : number.divide(per, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The whole number nearest to the bound times a base, in the direction of rounding. */
    public BigDecimal whole(int which, BigDecimal base, RoundingMode side) {
        return numbers.get(which).multiply(base).divide(per, 0, side);
    }

    private static BigDecimal number(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }

    /** Whether it is not a mean of several limits. */
    private boolean isPlain() {
        return per.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether the limit, and thus values, are shown as percentages. */
    public boolean percent() {
        return texts.get(0).endsWith("%");
    }

    /** Whether a value is a whole number and shown as such, so that rounding cannot make it appear equal to the limit. */
    public boolean holdsWhole(BigDecimal value) {
        return value.scale() == 0 && isPlain() && !percent();
    }

    /**
     * Compares a value with the limit.
     *
     * @param asOf the as-of date
     * @return true if the value keeps the limit, false if it breaks it, null if they cannot be compared, such as a rate with a zero
     *     denominator
     */
    public Boolean holds(Object value, LocalDate asOf) {
        return isJudgeable(value) ? (Boolean) keeps(value, asOf) : null;
    }

    /**
     * Compares a value that is known only by a bound.
     *
     * @param bound the side of the number on which the value lies
     * @return the result for every value within the bound; null if some keep the limit and others break it
     */
    public Boolean holds(Object value, ValueBound bound, LocalDate asOf) {
        if (bound == ValueBound.BOUNDLESS) {
            boolean upper = op == Comparison.BELOW || op == Comparison.AT_MOST || op == Comparison.BETWEEN;
            return upper ? Boolean.FALSE : null;
        }
        Boolean holds = holds(value, asOf);
        if (bound == ValueBound.EXACT || holds == null) {
            return holds;
        }
        boolean least = bound == ValueBound.AT_LEAST;
        return switch (op) {
            case BELOW, AT_MOST -> holds == least ? null : holds; // above the limit already, or below it at most
            case AT_LEAST, ABOVE -> holds == least ? holds : null;
            default -> null;
        };
    }

    /** Whether every value within the bound breaks the limit. */
    public boolean isBrokenBy(Object value, ValueBound bound, LocalDate asOf) {
        return Boolean.FALSE.equals(holds(value, bound, asOf));
    }

    /** Whether every value within the bound keeps the limit. */
    public boolean isKeptBy(Object value, ValueBound bound, LocalDate asOf) {
        return Boolean.TRUE.equals(holds(value, bound, asOf));
    }

    /** A ratio with a zero denominator has no value. */
    private static boolean isJudgeable(Object value) {
        Object plain = plain(value);
        return plain != null && !(plain instanceof Ratio ratio && !ratio.isDefined());
    }

    private static Object plain(Object value) {
        return value instanceof Tally tally ? tally.kept() : value;
    }

    private boolean keeps(Object value, LocalDate asOf) {
        return switch (op) {
            case BELOW -> sign(value, 0) < 0;
            case AT_MOST -> sign(value, 0) <= 0;
            case AT_LEAST -> sign(value, 0) >= 0;
            case ABOVE -> sign(value, 0) > 0;
            case EQUALS -> numbers.isEmpty() ? texts.contains(code(value)) : sign(value, 0) == 0;
            case BETWEEN -> isBetween(value);
            case ZERO_OR_AT_LEAST -> isZero(value) || sign(value, 0) >= 0;
            case ZERO_OR_BETWEEN -> isZero(value) || isBetween(value);
            case ONE_OF -> texts.contains(code(value));
            // "within n months of d": d plus n calendar months, clipped, is not before the as-of date
            case WITHIN_MONTHS ->
                !((LocalDate) value).plusMonths(numbers.get(0).longValueExact()).isBefore(asOf);
        };
    }

    private boolean isBetween(Object value) {
        return sign(value, 0) >= 0 && sign(value, 1) <= 0;
    }

    private static boolean isZero(Object value) {
        return plain(value) instanceof Ratio ratio
                ? ratio.numerator().signum() == 0
                : ((BigDecimal) value).signum() == 0;
    }

    /** The sign of a ratio or number minus the bound; 0 if there is no number to compare. */
    public int sign(Object value) {
        return numbers.isEmpty() ? 0 : sign(value, 0);
    }

    private int sign(Object value, int which) {
        BigDecimal limit = numbers.get(which);
        if (!isPlain()) {
            Ratio ratio = plain(value) instanceof Ratio r ? r : new Ratio((BigDecimal) value, BigDecimal.ONE);
            return ratio.numerator().multiply(per).compareTo(limit.multiply(ratio.denominator()));
        }
        return plain(value) instanceof Ratio ratio ? ratio.compareTo(limit) : ((BigDecimal) value).compareTo(limit);
    }

    private static String code(Object value) {
        return value instanceof CodeList coded ? coded.code() : value.toString();
    }

    /** The limit as printed in documents. */
    public BilingualText shown() {
        return switch (op) {
            case BETWEEN, ZERO_OR_BETWEEN ->
                new BilingualText(texts.get(0) + "至" + texts.get(1), texts.get(0) + " to " + texts.get(1));
            case ONE_OF -> new BilingualText(String.join("、", texts), String.join(", ", texts));
            case WITHIN_MONTHS -> new BilingualText(texts.get(0) + "个月", texts.get(0) + " months");
            case EQUALS -> LimitWords.of(texts.get(0));
            default -> new BilingualText(texts.get(0), texts.get(0));
        };
    }
}
