package org.dudao;

import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;

/**
 * How many verdicts of a standard an assessment has, as a row.
 *
 * @param assessment the id of the assessment
 * @param kind {@code township} or {@code county}
 * @param code the nine digits of the township, or the six of the county
 * @param county the six digits of its county
 * @param schoolYear two years in a row, such as 2025-2026
 * @param standard its id, such as {@code dropout.junior-rate}
 * @param severity {@code veto}, {@code major}, {@code minor} or {@code advisory}
 * @param standardKind {@code requirement} or {@code plausibility}
 * @param verdicts the number of verdicts
 * @param compliant the number of them that comply
 * @param violations the number that do not
 * @param queries the number to be confirmed
 * @param notAssessed the number that wait for data
 * @param notApplicable the number that do not apply
 * @param waived the number that are waived
 */
public record CountRow(
        String assessment,
        String kind,
        String code,
        String county,
        String schoolYear,
        String standard,
        String severity,
        String standardKind,
        int verdicts,
        int compliant,
        int violations,
        int queries,
        int notAssessed,
        int notApplicable,
        int waived) {
    /** The counts of an assessment, one row for each standard, in its order. */
    public static List<CountRow> all(Assessment assessment) {
        return assessment.summary().byStandard().stream()
                .map(one -> of(assessment.assessment(), one))
                .toList();
    }

    private static CountRow of(Assessment.Head head, Summary.ByStandard one) {
        Map<Outcome, Integer> counts = one.byOutcome();
        return new CountRow(
                head.id(),
                head.kind(),
                head.township().code(),
                RowValues.county(head),
                head.schoolYear(),
                one.standard(),
                one.severity().code(),
                one.kind().code(),
                one.verdicts(),
                counts.getOrDefault(Outcome.COMPLIANT, 0),
                counts.getOrDefault(Outcome.VIOLATION, 0),
                counts.getOrDefault(Outcome.QUERY, 0),
                counts.getOrDefault(Outcome.NOT_ASSESSED, 0),
                counts.getOrDefault(Outcome.NOT_APPLICABLE, 0),
                counts.getOrDefault(Outcome.WAIVED, 0));
    }
}
