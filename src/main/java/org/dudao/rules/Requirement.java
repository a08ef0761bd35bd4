package org.dudao.rules;

import java.time.LocalDate;
import java.util.List;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.ValueBound;

/** What one part of a standard requires of one subject, and the value that the subject has. Equal to itself alone: a township has thousands. */
public final class Requirement {
    private static final Truth NOT_JUDGED = new Truth(null, List.of());

    private final String standard;
    private final String indicator;
    private final Row row;
    private final LimitResolver.Found found;
    private final Measure measure;
    private final LocalDate asOf;

    /** What the rules that judge have said. No rule asks for it. */
    private Truth judged = NOT_JUDGED;

    /**
     * A requirement.
     *
     * @param standard the standard's id
     * @param indicator what is measured
     * @param row the subject
     * @param found the limit, or the loosest that it can be where it is not known
     * @param measure the value; null where there is none
     * @param asOf the day of the check
     */
    public Requirement(
            String standard, String indicator, Row row, LimitResolver.Found found, Measure measure, LocalDate asOf) {
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

    /** What is measured. */
    public String indicator() {
        return indicator;
    }

    /** The subject. */
    public Row row() {
        return row;
    }

    /** What was found of the limit. */
    public LimitResolver.Found found() {
        return found;
    }

    /** What was measured; null where nothing was. */
    public Measure measure() {
        return measure;
    }

    /** The day of the check, with which dates are compared. */
    public LocalDate asOf() {
        return asOf;
    }

    void judge(Truth said) {
        judged = said;
    }

    /** Whether rules say that it is met: no where one says that it is not, unknown where none says either. */
    public Truth isMet() {
        return judged;
    }

    /** The limit; null where it is not known. */
    public Limit limit() {
        return found.limit();
    }

    /** The limit, or the loosest that it can be where it is not known; null where nothing is known of it. */
    public Limit loosestLimit() {
        return found.compared();
    }

    /** The value as rules measured it; null where there is none. */
    public Object value() {
        return measure == null ? null : measure.value();
    }

    /** Whether the value itself is known, or on which side of it the value lies; null where there is none. */
    public ValueBound bound() {
        return measure == null ? null : measure.bound();
    }
}
