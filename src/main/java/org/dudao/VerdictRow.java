package org.dudao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a row, whatever its outcome: one standard for one subject.
 *
 * @param assessment the id of the assessment
 * @param kind {@code township} or {@code county}
 * @param code the nine digits of the township, or the six of the county
 * @param county the six digits of its county
 * @param schoolYear two years in a row, such as 2025-2026
 * @param asOf the as-of date
 * @param standard its id, such as {@code dropout.junior-rate}
 * @param severity {@code veto}, {@code major}, {@code minor} or {@code advisory}
 * @param standardKind {@code requirement} or {@code plausibility}
 * @param subjectKind such as {@code school} or {@code building}
 * @param subject the code of the township or school, with that of the row where it is one: {@code S2/B1}
 * @param school the code of the school; null for a township or a county itself
 * @param outcome such as {@code COMPLIANT}
 * @param observed the value as text: a decimal, a code, a date, true or false; of a ratio ten digits; null where there is none
 * @param value the same as a number; null where it is none
 * @param numerator of a ratio, exactly; null for all else
 * @param denominator of a ratio, exactly; null for all else
 * @param comparison how a value is compared with the limit, such as {@code atMost}; null without a limit
 * @param limits what it is compared with: one value, or several of a range or a list; empty without a limit
 * @param limit the same as a number; null where it is none or several
 * @param missing the fields that it waits for; empty if it does not
 */
public record VerdictRow(
        String assessment,
        String kind,
        String code,
        String county,
        String schoolYear,
        LocalDate asOf,
        String standard,
        String severity,
        String standardKind,
        String subjectKind,
        String subject,
        @Nullable String school,
        String outcome,
        @Nullable String observed,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String comparison,
        List<String> limits,
        @Nullable BigDecimal limit,
        List<String> missing) {
    /** All verdicts of an assessment, in its order. */
    public static List<VerdictRow> all(Assessment assessment) {
        Map<String, Summary.ByStandard> standards = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, one -> one));
        return assessment.verdicts().stream()
                .map(one -> of(assessment.assessment(), one, Objects.requireNonNull(standards.get(one.standard()))))
                .toList();
    }

    /**
     * The row of one verdict.
     *
     * @param standard the counts of its standard
     */
    private static VerdictRow of(Assessment.Head head, Verdict verdict, Summary.ByStandard standard) {
        Quantity observed = verdict.observed();
        Quantity limit = verdict.limit();
        List<String> limits = RowValues.limits(limit);
        String id = verdict.subject().id();
        String owner = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        return new VerdictRow(
                head.id(),
                head.kind(),
                head.township().code(),
                RowValues.county(head),
                head.schoolYear(),
                head.asOf(),
                verdict.standard(),
                standard.severity().code(),
                standard.kind().code(),
                verdict.subject().kind().code(),
                id,
                owner.equals(head.township().code()) ? null : owner,
                verdict.outcome().name(),
                observed == null ? null : observed.value(),
                observed == null ? null : RowValues.number(observed.value()),
                observed == null ? null : observed.numerator(),
                observed == null ? null : observed.denominator(),
                limit == null ? null : limit.op().code(),
                limits,
                limits.size() == 1 ? RowValues.number(limits.get(0)) : null,
                verdict.missing() == null ? List.of() : verdict.missing());
    }
}
