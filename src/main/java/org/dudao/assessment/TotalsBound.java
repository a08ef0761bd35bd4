package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.Ratio;
import org.dudao.facts.Township;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Row;
import org.dudao.rules.Derived;
import org.dudao.rules.EvidenceRows;
import org.dudao.rules.Measure;
import org.dudao.standards.Comparison;
import org.dudao.standards.FieldRatio;
import org.dudao.standards.Limit;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.ValueBound;

/**
 * The ratio that all schools covered by a standard reach together at best, and the loosest of their limits.
 *
 * <p>If every covered school had at least 25 books per pupil, so had all together. The books of the covered schools are at most the total of
 * all schools; their pupils are at least those that they state, or the total if every listed school is certainly covered. If that ratio is
 * under the limit, at least one school is. For an upper limit it is the other way round: at least what they state, at most the total. A total
 * that is less than what schools state proves nothing.
 *
 * @param limit the loosest limit of the schools that are certainly covered
 * @param value the bound
 * @param side on which side of it the ratio of the covered schools lies
 * @param totals the paths of the totals used
 * @param schools the records of the schools whose own values are used instead of a total
 * @param component the component of that value
 */
record TotalsBound(
        ResolvedLimit limit,
        String indicator,
        Ratio value,
        ValueBound side,
        List<String> totals,
        List<Record> schools,
        String component) {
    private static final Set<Comparison> LOWER = EnumSet.of(Comparison.AT_LEAST, Comparison.ABOVE);
    private static final Set<Comparison> UPPER = EnumSet.of(Comparison.AT_MOST, Comparison.BELOW);
    private static final String ROWS = "schools[].";

    /**
     * The bound of one part of a standard.
     *
     * @param index the part's position in the standard
     * @param schools the pairs of the standard with each school; null if no schools were submitted
     * @return null if nothing is known of the covered schools, or their limits cannot be compared
     */
    static TotalsBound of(Part part, int index, List<Pair> schools, Subjects subjects, Derived derived) {
        List<Row> certain = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        for (Pair school : schools == null ? List.<Pair>of() : schools) {
            Limit limit = Judge.coverage(school, derived).isTrue()
                    ? school.limits().get(index).compared()
                    : null;
            if (limit != null) {
                certain.add(school.row());
                limits.add(limit);
            }
        }
        Limit loosest = Limit.loosest(limits);
        if (loosest == null) {
            return null;
        }
        boolean all = certain.size() == schools.size();
        boolean lower = LOWER.contains(loosest.op());
        String bounded = lower ? part.ratio().of() : part.ratio().to();
        boolean possible = isPossible(bounded, schools, subjects);
        return possible && (lower || UPPER.contains(loosest.op()))
                ? of(part, new ResolvedLimit(loosest, List.of()), lower, certain, all, subjects)
                : null;
    }

    /**
     * @param lower whether the limit is a lower one
     * @param all whether every listed school is certain to be covered
     */
    private static TotalsBound of(
            Part part, ResolvedLimit limit, boolean lower, List<Row> certain, boolean all, Subjects subjects) {
        FieldRatio ratio = part.ratio();
        BigDecimal totalOf = total(ratio.of(), subjects);
        BigDecimal totalTo = total(ratio.to(), subjects);
        String stated = lower ? ratio.to() : ratio.of();
        boolean byTotals = all && (lower ? totalTo : totalOf) != null;
        BigDecimal own = byTotals ? null : sum(stated, certain, subjects);
        BigDecimal of = lower || byTotals ? totalOf : own;
        BigDecimal to = !lower || byTotals ? totalTo : own;
        if (of == null || to == null) {
            return null;
        }
        List<String> totals = byTotals ? List.of(ratio.of(), ratio.to()) : List.of(lower ? ratio.of() : ratio.to());
        return new TotalsBound(
                limit,
                part.indicator(),
                new Ratio(of, to),
                lower ? ValueBound.AT_MOST : ValueBound.AT_LEAST,
                totals.stream().map(FieldPaths::total).toList(),
                byTotals ? List.of() : certain.stream().map(Row::fact).toList(),
                stated.substring(ROWS.length()));
    }

    /** Whether the total of a field is stated and not less than what schools state, so that it may be the most that they have. */
    private static boolean isPossible(String path, List<Pair> schools, Subjects subjects) {
        BigDecimal total = total(path, subjects);
        List<Row> rows = schools.stream().map(Pair::row).toList();
        return total != null && total.compareTo(sum(path, rows, subjects)) >= 0;
    }

    private static BigDecimal total(String path, Subjects subjects) {
        return number(subjects.value(FieldPaths.total(path), subjects.itself()));
    }

    /** The sum of what schools state; those that state nothing count as 0. */
    private static BigDecimal sum(String path, List<Row> schools, Subjects subjects) {
        return schools.stream()
                .map(school -> number(subjects.value(path, school)))
                .filter(number -> number != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Object value) {
        return value == null || value instanceof BigDecimal
                ? (BigDecimal) value
                : BigDecimal.valueOf(((Number) value).longValue());
    }

    /** The bound as the value of all schools together, with what it was computed from. */
    Measure measure(Township township) {
        List<EvidenceRows> sources = new ArrayList<>();
        sources.add(new EvidenceRows(List.of(township), totals));
        sources.add(new EvidenceRows(schools, List.of(component)));
        return new Measure(indicator, township, value, side, sources, List.of());
    }
}
