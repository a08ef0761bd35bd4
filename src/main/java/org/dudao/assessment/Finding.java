package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Basis;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;

/**
 * A violation or a query, with the details needed to act on it.
 *
 * @param fingerprint equal for equal standard and subject in every submission
 * @param area the folder of the standard
 * @param problem the problem, as a sentence
 * @param observed null if the standard has several parts
 * @param limit null if the standard has several parts
 * @param shortfall null if its standard counts nothing, or no whole number would comply
 * @param evidence its evidence
 * @param basis the legal bases
 * @param action the required correction
 * @param responsible the responsible party
 * @param due the as-of date plus the remedy's days
 * @param repeat whether an earlier assessment had it; false without an earlier one
 * @param queried for a query: the exact value, which an answer must state
 */
public record Finding(
        String fingerprint,
        String standard,
        String area,
        SubjectRef subject,
        Severity severity,
        Outcome outcome,
        BilingualText problem,
        Quantity observed,
        Quantity limit,
        Shortfall shortfall,
        List<Evidence> evidence,
        List<Basis> basis,
        BilingualText action,
        Responsible responsible,
        LocalDate due,
        boolean repeat,
        @JsonInclude(JsonInclude.Include.NON_NULL) String queried) {
    /** A copy marked as repeated. */
    Finding again() {
        return new Finding(
                fingerprint,
                standard,
                area,
                subject,
                severity,
                outcome,
                problem,
                observed,
                limit,
                shortfall,
                evidence,
                basis,
                action,
                responsible,
                due,
                true,
                queried);
    }
}
