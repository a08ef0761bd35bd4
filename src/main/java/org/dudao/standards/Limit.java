package org.dudao.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.Coded;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.facts.Text;

/**
 * What a value is held against, for one subject on one day.
 *
 * @param op how
 * @param texts the limit as its page writes it: one text, two for between, several for oneOf
 * @param numbers the same as exact numbers; empty where the limit is a code or a yes or no
 */
public record Limit(Op op, List<String> texts, List<BigDecimal> numbers) {
    /** A limit as a page writes it: {@code 2%}, {@code 4.5}, {@code false}, {@code D}. */
    public static Limit of(Op op, List<String> texts) {
        boolean numeric = texts.stream().allMatch(t -> t.matches("-?\\d+(\\.\\d+)?%?"));
        return new Limit(op, texts, numeric ? texts.stream().map(Limit::number).toList() : List.of());
    }

    /** A whole or decimal number. */
    public static Limit of(Op op, BigDecimal number) {
        return new Limit(op, List.of(number.toPlainString()), List.of(number));
    }

    private static BigDecimal number(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }

    /** Whether the limit is written as a percentage, and values are shown as one. */
    public boolean percent() {
        return texts.get(0).endsWith("%");
    }

    /** Whether the value can be held against the limit and keeps to it. */
    public boolean admits(Object value, LocalDate asOf) {
        return isJudgeable(value) && keeps(value, asOf);
    }

    /** Whether the value can be held against the limit and breaks it. */
    public boolean excludes(Object value, LocalDate asOf) {
        return isJudgeable(value) && !keeps(value, asOf);
    }

    /** A ratio of zero base is no value. */
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
            case BETWEEN -> sign(value, 0) >= 0 && sign(value, 1) <= 0;
            case ONE_OF -> texts.contains(code(value));
            // "within n months of d": d plus n calendar months, clipped, is not before the day
            case WITHIN_MONTHS ->
                !((LocalDate) value).plusMonths(numbers.get(0).longValueExact()).isBefore(asOf);
        };
    }

    private int sign(Object value, int which) {
        BigDecimal limit = numbers.get(which);
        return plain(value) instanceof Ratio ratio ? ratio.compareTo(limit) : ((BigDecimal) value).compareTo(limit);
    }

    private static String code(Object value) {
        return value instanceof Coded coded ? coded.code() : value.toString();
    }

    /** The limit as a document prints it. */
    public Text shown() {
        return switch (op) {
            case BETWEEN -> new Text(texts.get(0) + "至" + texts.get(1), texts.get(0) + " to " + texts.get(1));
            case ONE_OF -> new Text(String.join("、", texts), String.join(", ", texts));
            case WITHIN_MONTHS -> new Text(texts.get(0) + "个月", texts.get(0) + " months");
            case EQUALS -> Words.of(texts.get(0));
            default -> new Text(texts.get(0), texts.get(0));
        };
    }
}
