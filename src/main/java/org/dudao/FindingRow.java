package org.dudao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a row of codes, numbers and dates, in no language: for tables of many townships and years.
 *
 * @param assessment the id of the assessment
 * @param kind {@code township} or {@code county}
 * @param code the nine digits of the township, or the six of the county
 * @param schoolYear two years in a row, such as 2025-2026
 * @param asOf the as-of date
 * @param version of the program that assessed
 * @param rulesSha256 the hash of the rules by which it did, so that years assessed by other rules can be told apart
 * @param fingerprint the same for the same standard and subject in every submission
 * @param standard its id, such as {@code dropout.junior-rate}
 * @param area the folder of the standard
 * @param severity {@code veto}, {@code major}, {@code minor} or {@code advisory}
 * @param outcome {@code VIOLATION} or {@code QUERY}
 * @param subjectKind such as {@code school} or {@code building}
 * @param subject the code of the township or school, with that of the row where it is one: {@code S2/B1}
 * @param observed the value as text: a decimal, a code, a date, true or false; of a ratio ten digits; null where there is none
 * @param numerator of a ratio, exactly; null for all else
 * @param denominator of a ratio, exactly; null for all else
 * @param comparison how a value is compared with the limit, such as {@code atMost}; null where several things are required
 * @param limits what it is compared with: one value, or several of a range or a list; empty where several things are required
 * @param shortfall the smallest whole-number change that would comply; null where there is none
 * @param shortfallUnit of what, such as {@code pupil}; null without a shortfall
 * @param responsible the party that must act, such as {@code school}
 * @param due the last day of the corrective action
 * @param repeat whether the baseline had it
 */
public record FindingRow(
        String assessment,
        String kind,
        String code,
        String schoolYear,
        LocalDate asOf,
        String version,
        String rulesSha256,
        String fingerprint,
        String standard,
        String area,
        String severity,
        String outcome,
        String subjectKind,
        String subject,
        @Nullable String observed,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String comparison,
        List<String> limits,
        @Nullable BigDecimal shortfall,
        @Nullable String shortfallUnit,
        String responsible,
        LocalDate due,
        boolean repeat) {
    /** All findings of an assessment, in its order. */
    public static List<FindingRow> all(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> of(assessment.assessment(), finding))
                .toList();
    }

    /** The row of one finding. */
    static FindingRow of(Assessment.Head head, Finding finding) {
        Quantity observed = finding.observed();
        Shortfall shortfall = finding.shortfall();
        return new FindingRow(
                head.id(),
                head.kind(),
                head.township().code(),
                head.schoolYear(),
                head.asOf(),
                head.generator().version(),
                head.generator().rulesSha256(),
                finding.fingerprint(),
                finding.standard(),
                finding.area(),
                finding.severity().code(),
                finding.outcome().name(),
                finding.subject().kind().code(),
                finding.subject().id(),
                observed == null ? null : observed.value(),
                observed == null ? null : observed.numerator(),
                observed == null ? null : observed.denominator(),
                finding.limit() == null ? null : finding.limit().op().code(),
                RowValues.limits(finding.limit()),
                shortfall == null ? null : shortfall.amount(),
                shortfall == null ? null : shortfall.unit().code(),
                finding.responsible().code(),
                finding.due(),
                finding.repeat());
    }
}
