package org.dudao.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dudao.facts.Building;
import org.dudao.facts.Coded;
import org.dudao.facts.LegalVicePrincipal;
import org.dudao.facts.Ratio;
import org.dudao.facts.School;
import org.dudao.facts.Subject;
import org.dudao.facts.Tally;
import org.dudao.facts.Township;

/**
 * What an indicator comes to for one subject.
 *
 * @param indicator what is measured, such as {@code dropout-rate.junior}
 * @param subject of whom
 * @param value a {@link Ratio}, {@link BigDecimal}, {@link Tally}, {@link Boolean}, {@link Coded} or {@link LocalDate}
 * @param sources rows that were picked beyond the subject's own fields
 * @param assumed paths for which the usual was taken because nothing was reported
 */
public record Measure(String indicator, Subject subject, Object value, List<Source> sources, List<String> assumed) {

    private static Measure measure(String indicator, Subject subject, Object value) {
        Objects.requireNonNull(value, () -> indicator + " of " + subject + " has no value; a rule asks too little");
        return new Measure(indicator, subject, value, List.of(), List.of());
    }

    public static Measure of(String indicator, Township township, Ratio value) {
        return measure(indicator, Subject.of(township), value);
    }

    /** A whole number. */
    public static Measure of(String indicator, Township township, int value) {
        return measure(indicator, Subject.of(township), BigDecimal.valueOf(value));
    }

    public static Measure of(String indicator, Township township, boolean value) {
        return measure(indicator, Subject.of(township), value);
    }

    public static Measure of(String indicator, School school, Ratio value) {
        return measure(indicator, Subject.of(school), value);
    }

    /** A whole number. */
    public static Measure of(String indicator, School school, int value) {
        return measure(indicator, Subject.of(school), BigDecimal.valueOf(value));
    }

    public static Measure of(String indicator, School school, BigDecimal value) {
        return measure(indicator, Subject.of(school), value);
    }

    public static Measure of(String indicator, School school, boolean value) {
        return measure(indicator, Subject.of(school), value);
    }

    public static Measure of(String indicator, School school, LocalDate value) {
        return measure(indicator, Subject.of(school), value);
    }

    /** In how many periods something was held. */
    public static Measure of(String indicator, School school, Tally tally) {
        return measure(indicator, Subject.of(school), tally);
    }

    public static Measure of(String indicator, Building building, Coded value) {
        return measure(indicator, Subject.of(building), value);
    }

    public static Measure of(String indicator, Building building, boolean value) {
        return measure(indicator, Subject.of(building), value);
    }

    /** A whole number. */
    public static Measure of(String indicator, Building building, int value) {
        return measure(indicator, Subject.of(building), BigDecimal.valueOf(value));
    }

    public static Measure of(String indicator, Building building, LocalDate value) {
        return measure(indicator, Subject.of(building), value);
    }

    /** A whole number of a person who belongs to the township. */
    public static Measure of(String indicator, Township township, LegalVicePrincipal person, int value) {
        return measure(indicator, Subject.of(township, person), BigDecimal.valueOf(value));
    }

    /** The same measure, with rows it was taken from. */
    public Measure from(List<? extends Record> facts, String... components) {
        List<Source> more = new ArrayList<>(sources);
        more.add(new Source(facts, List.of(components)));
        return new Measure(indicator, subject, value, more, assumed);
    }

    /** The same measure, with a path for which the usual was taken, if it was. */
    public Measure assuming(boolean isAssumed, String path) {
        return isAssumed ? new Measure(indicator, subject, value, sources, List.of(path)) : this;
    }
}
