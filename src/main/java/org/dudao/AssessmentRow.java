package org.dudao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a row.
 *
 * @param assessment its id
 * @param kind {@code township} or {@code county}
 * @param code the nine digits of the township, or the six of the county
 * @param name of it; null if none was reported
 * @param county the six digits of its county
 * @param schoolYear two years in a row, such as 2025-2026
 * @param asOf the as-of date
 * @param version of the program that assessed
 * @param rulesSha256 the hash of the rules by which it did
 * @param profiles the ids of the profiles in force, in order
 * @param file of the submission
 * @param fileSha256 the hash of its bytes
 * @param conclusion {@code COMPLIANT}, {@code RECTIFY}, {@code NOT_COMPLIANT} or {@code NOT_CONCLUDED}
 * @param verdicts the number of verdicts
 * @param compliant the number of them that comply
 * @param violations the number that do not
 * @param queries the number to be confirmed
 * @param notAssessed the number that wait for data
 * @param notApplicable the number that do not apply
 * @param waived the number that are waived
 * @param assessed of the requirements that apply, those that were assessed; null where none applies
 * @param applying the requirements that apply; null where none does
 */
public record AssessmentRow(
        String assessment,
        String kind,
        String code,
        @Nullable String name,
        String county,
        String schoolYear,
        LocalDate asOf,
        String version,
        String rulesSha256,
        List<String> profiles,
        String file,
        String fileSha256,
        String conclusion,
        int verdicts,
        int compliant,
        int violations,
        int queries,
        int notAssessed,
        int notApplicable,
        int waived,
        @Nullable BigDecimal assessed,
        @Nullable BigDecimal applying) {
    /** The row of an assessment. */
    public static AssessmentRow of(Assessment assessment) {
        Assessment.Head head = assessment.assessment();
        Map<Outcome, Integer> counts = assessment.summary().byOutcome();
        Quantity coverage = assessment.summary().coverage();
        return new AssessmentRow(
                head.id(),
                head.kind(),
                head.township().code(),
                head.township().name(),
                RowValues.county(head),
                head.schoolYear(),
                head.asOf(),
                head.generator().version(),
                head.generator().rulesSha256(),
                head.profiles().stream().map(Assessment.ProfileRef::id).toList(),
                head.submission().file(),
                head.submission().sha256(),
                assessment.summary().conclusion().name(),
                assessment.summary().verdicts(),
                counts.getOrDefault(Outcome.COMPLIANT, 0),
                counts.getOrDefault(Outcome.VIOLATION, 0),
                counts.getOrDefault(Outcome.QUERY, 0),
                counts.getOrDefault(Outcome.NOT_ASSESSED, 0),
                counts.getOrDefault(Outcome.NOT_APPLICABLE, 0),
                counts.getOrDefault(Outcome.WAIVED, 0),
                coverage == null ? null : coverage.numerator(),
                coverage == null ? null : coverage.denominator());
    }
}
