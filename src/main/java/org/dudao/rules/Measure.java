package org.dudao.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dudao.facts.CodeList;
import org.dudao.facts.Ratio;
import org.dudao.facts.Tally;
import org.dudao.standards.ValueBound;

/**
 * The value of an indicator for one subject.
 *
 * @param indicator the indicator, such as {@code dropout-rate.junior}
 * @param subject the township, or a row of a judged table
 * @param value a {@link Ratio}, {@link BigDecimal}, {@link Tally}, {@link Boolean}, {@link CodeList} or {@link LocalDate}
 * @param bound whether the value is exact, or only a lower or upper bound because of missing data
 * @param sources rows beyond the subject's own fields, with the components read
 * @param assumed paths for which the default was assumed because nothing was reported
 */
public record Measure(
        String indicator,
        Record subject,
        Object value,
        ValueBound bound,
        List<EvidenceRows> sources,
        List<String> assumed) {
    private static Measure measure(String indicator, Record subject, Object value) {
        return bounded(indicator, subject, value, ValueBound.EXACT);
    }

    private static Measure bounded(String indicator, Record subject, Object value, ValueBound bound) {
        Objects.requireNonNull(
                value, () -> indicator + " of " + subject + " has no value; the rule's condition is too weak");
        return new Measure(indicator, subject, value, bound, List.of(), List.of());
    }

    /** A lower bound as a whole number, from incomplete data: enough to break an upper limit. */
    public static Measure atLeast(String indicator, Record subject, long value) {
        return bounded(indicator, subject, BigDecimal.valueOf(value), ValueBound.AT_LEAST);
    }

    /**
     * A count with a base of 0, if the base is the permitted number: more than any rate.
     *
     * @param count more than 0
     */
    public static Measure ofNothing(String indicator, Record subject, long count) {
        return bounded(indicator, subject, Ratio.of(count, 0), ValueBound.BOUNDLESS);
    }

    /** An upper bound as a whole number: enough to keep an upper limit. */
    public static Measure atMost(String indicator, Record subject, long value) {
        return atMost(indicator, subject, BigDecimal.valueOf(value));
    }

    /** An upper bound as a decimal: enough to break a lower limit. */
    public static Measure atMost(String indicator, Record subject, BigDecimal value) {
        return bounded(indicator, subject, value, ValueBound.AT_MOST);
    }

    /** An exact share or rate. */
    public static Measure of(String indicator, Record subject, Ratio value) {
        return measure(indicator, subject, value);
    }

    /** A whole number. */
    public static Measure of(String indicator, Record subject, long value) {
        return measure(indicator, subject, BigDecimal.valueOf(value));
    }

    /** An exact decimal. */
    public static Measure of(String indicator, Record subject, BigDecimal value) {
        return measure(indicator, subject, value);
    }

    /** A yes or no. */
    public static Measure of(String indicator, Record subject, boolean value) {
        return measure(indicator, subject, value);
    }

    /** A code, such as a safety grade. */
    public static Measure of(String indicator, Record subject, CodeList value) {
        return measure(indicator, subject, value);
    }

    /** A date. */
    public static Measure of(String indicator, Record subject, LocalDate value) {
        return measure(indicator, subject, value);
    }

    /** The number of periods with an event. */
    public static Measure of(String indicator, Record subject, Tally value) {
        return measure(indicator, subject, value);
    }

    /** A copy with the rows it was derived from. */
    public Measure from(List<? extends Record> facts, String... components) {
        List<EvidenceRows> more = new ArrayList<>(sources);
        more.add(new EvidenceRows(facts, List.of(components)));
        return new Measure(indicator, subject, value, bound, more, assumed);
    }

    /** A copy with a path for which the default was assumed, if it was. */
    public Measure assuming(boolean isAssumed, String path) {
        return isAssumed ? new Measure(indicator, subject, value, bound, sources, List.of(path)) : this;
    }
}
