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
 * What an indicator comes to for one subject.
 *
 * @param indicator what is measured, such as {@code dropout-rate.junior}
 * @param subject of whom: the township, or a row of a table whose rows are judged
 * @param value a {@link Ratio}, {@link BigDecimal}, {@link Tally}, {@link Boolean}, {@link CodeList} or {@link LocalDate}
 * @param bound whether the value itself is known, or only that it is not less or not more, because something was not reported
 * @param sources rows that were picked beyond the subject's own fields
 * @param assumed paths for which the usual was taken because nothing was reported
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
        Objects.requireNonNull(value, () -> indicator + " of " + subject + " has no value; a rule asks too little");
        return new Measure(indicator, subject, value, bound, List.of(), List.of());
    }

    /** A whole number that the value is not less than, where not all of it was reported: enough to break an upper limit. */
    public static Measure atLeast(String indicator, Record subject, long value) {
        return bounded(indicator, subject, BigDecimal.valueOf(value), ValueBound.AT_LEAST);
    }

    /**
     * A count beside a base of 0, where the base says how many there may be and none is too few: more than any rate.
     *
     * @param count more than 0
     */
    public static Measure ofNothing(String indicator, Record subject, long count) {
        return bounded(indicator, subject, Ratio.of(count, 0), ValueBound.BOUNDLESS);
    }

    /** A whole number that the value is not more than: enough to keep to an upper limit. */
    public static Measure atMost(String indicator, Record subject, long value) {
        return atMost(indicator, subject, BigDecimal.valueOf(value));
    }

    /** A decimal that the value is not more than: enough to break a lower limit. */
    public static Measure atMost(String indicator, Record subject, BigDecimal value) {
        return bounded(indicator, subject, value, ValueBound.AT_MOST);
    }

    /** A share or a rate, exact. */
    public static Measure of(String indicator, Record subject, Ratio value) {
        return measure(indicator, subject, value);
    }

    /** A whole number. */
    public static Measure of(String indicator, Record subject, long value) {
        return measure(indicator, subject, BigDecimal.valueOf(value));
    }

    /** A decimal, exact. */
    public static Measure of(String indicator, Record subject, BigDecimal value) {
        return measure(indicator, subject, value);
    }

    /** Whether something is so. */
    public static Measure of(String indicator, Record subject, boolean value) {
        return measure(indicator, subject, value);
    }

    /** One of a closed list, such as a safety grade. */
    public static Measure of(String indicator, Record subject, CodeList value) {
        return measure(indicator, subject, value);
    }

    /** A day. */
    public static Measure of(String indicator, Record subject, LocalDate value) {
        return measure(indicator, subject, value);
    }

    /** In how many periods something was held. */
    public static Measure of(String indicator, Record subject, Tally value) {
        return measure(indicator, subject, value);
    }

    /** The same measure, with rows it was taken from. */
    public Measure from(List<? extends Record> facts, String... components) {
        List<EvidenceRows> more = new ArrayList<>(sources);
        more.add(new EvidenceRows(facts, List.of(components)));
        return new Measure(indicator, subject, value, bound, more, assumed);
    }

    /** The same measure, with a path for which the usual was taken, if it was. */
    public Measure assuming(boolean isAssumed, String path) {
        return isAssumed ? new Measure(indicator, subject, value, bound, sources, List.of(path)) : this;
    }
}
