package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Citation;
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
 * @param basis the clauses in force that hold for the subject; none means that the bureau asks for it of its own
 * @param action the required correction
 * @param responsible the party responsible first
 * @param due the last day of what it must do; of a repeated finding the one that was set first
 * @param duties what each party must do; the first is that of the responsible party
 * @param repeat whether the earlier assessment had it, or remembered it as open; false without an earlier one
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
        List<Citation> basis,
        BilingualText action,
        Responsible responsible,
        LocalDate due,
        List<AssignedDuty> duties,
        boolean repeat,
        @JsonInclude(JsonInclude.Include.NON_NULL) String queried) {
    /** The last day that the responsible party is given now: the due day, or a later one where that has passed. */
    public LocalDate lastDay() {
        return duties.get(0).lastDay();
    }

    /** A copy with other bases. */
    public Finding withBasis(List<Citation> others) {
        return copy(problem, others);
    }

    /** A copy that words the problem otherwise. */
    Finding withProblem(BilingualText other) {
        return copy(other, basis);
    }

    private Finding copy(BilingualText itsProblem, List<Citation> itsBasis) {
        return new Finding(
                fingerprint,
                standard,
                area,
                subject,
                severity,
                outcome,
                itsProblem,
                observed,
                limit,
                shortfall,
                evidence,
                itsBasis,
                action,
                responsible,
                due,
                duties,
                repeat,
                queried);
    }
}
