package org.dudao.rules;

import java.time.LocalDate;
import java.util.List;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.standards.Limit;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.ValueBound;

/** The requirement of one part of a standard on one subject, and the subject's value. Compared by identity: a township has thousands. */
public final class Requirement {
    private static final Truth NOT_JUDGED = new Truth(null, List.of());

    private final String standard;
    private final String indicator;
    private final Row row;
    private final ResolvedLimit found;
    private final Measure measure;
    private final LocalDate asOf;

    /** The result of the rules that judge. No rule matches it. */
    private Truth judged = NOT_JUDGED;

    /**
     * A requirement.
     *
     * @param standard the standard's id
     * @param indicator the indicator
     * @param row the subject
     * @param found the limit, or the loosest possible one if it is unknown
     * @param measure the value; null if there is none
     * @param asOf the as-of date
     */
    public Requirement(
            String standard, String indicator, Row row, ResolvedLimit found, Measure measure, LocalDate asOf) {
        this.standard = standard;
        this.indicator = indicator;
        this.row = row;
        this.found = found;
        this.measure = measure;
        this.asOf = asOf;
    }

    /** The standard's id. */
    public String standard() {
        return standard;
    }

    /** The indicator. */
    public String indicator() {
        return indicator;
    }

    /** The subject. */
    public Row row() {
        return row;
    }

    /** The resolved limit. */
    public ResolvedLimit found() {
        return found;
    }

    /** The measure; null if there is none. */
    public Measure measure() {
        return measure;
    }

    /** The as-of date, with which dates are compared. */
    public LocalDate asOf() {
        return asOf;
    }

    void judge(Truth result) {
        judged = result;
    }

    /** Whether it is met by the rules: false if any decides that it is not, unknown if none decides. */
    public Truth isMet() {
        return judged;
    }

    /** The limit; null if it is unknown. */
    public Limit limit() {
        return found.limit();
    }

    /** The limit, or the loosest possible one if it is unknown; null if there is none. */
    public Limit loosestLimit() {
        return found.compared();
    }

    /** The measured value; null if there is none. */
    public Object value() {
        return measure == null ? null : measure.value();
    }

    /** Whether the value is exact, or on which side of it the true value lies; null if there is none. */
    public ValueBound bound() {
        return measure == null ? null : measure.bound();
    }
}
