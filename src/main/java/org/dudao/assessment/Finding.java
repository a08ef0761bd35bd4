package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Basis;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;

/**
 * A violation or a query, with what is needed to act on it.
 *
 * @param fingerprint the same for the same standard and subject in every submission
 * @param area the folder of the standard
 * @param problem what is wrong, in a sentence
 * @param observed null where the standard asks several things
 * @param limit null where the standard asks several things
 * @param shortfall null where its standard counts nothing, or no whole number would comply
 * @param evidence the values it rests on
 * @param basis what the standard rests on
 * @param action what must be done
 * @param responsible by whom
 * @param due the day of the check plus the remedy's days
 * @param repeat whether an earlier assessment had it; false without one
 * @param queried of a query: the exact value, which an answer must name
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
    /** The same, as an earlier assessment had it already. */
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
