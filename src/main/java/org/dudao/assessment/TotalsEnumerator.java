package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.facts.Dataset;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.facts.Township;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.Derived;
import org.dudao.rules.Measure;
import org.dudao.rules.Requirement;
import org.dudao.standards.FieldRatio;
import org.dudao.standards.Part;
import org.dudao.standards.PerUnit;
import org.dudao.standards.ResolvedLimit;

/**
 * Adds, for a standard with a limit per unit, a pair for all schools together where a school's own values are missing and the township states
 * their total.
 *
 * <p>Its value is a bound, see {@link TotalsBound}: it may break the limit, which proves that at least one school is below, but never keeps it.
 */
final class TotalsEnumerator {
    private final Subjects subjects;
    private final Derived derived;
    private final LocalDate asOf;

    TotalsEnumerator(Subjects subjects, Derived derived, LocalDate asOf) {
        this.subjects = subjects;
        this.derived = derived;
        this.asOf = asOf;
    }

    /**
     * The pair for all schools together; null if the totals say nothing beyond the schools' own values.
     *
     * @param schools the pairs of the same standard with each school; null if no schools were submitted
     */
    Pair pair(StandardInForce standard, List<Pair> schools) {
        if (standard.standard().covers().subject() != SubjectKind.SCHOOL
                || !(subjects.itself().fact() instanceof Dataset dataset)
                || standard.allParts().stream().noneMatch(part -> isAsked(standard, part))) {
            return null;
        }
        Set<String> lacking = new TreeSet<>(Order.TEXT);
        List<ResolvedLimit> limits = new ArrayList<>();
        List<Requirement> required = new ArrayList<>();
        Row together = together(dataset.township());
        for (int i = 0; i < standard.allParts().size(); i++) {
            Part part = standard.allParts().get(i);
            Set<String> lacks = isAsked(standard, part) ? lacking(part.ratio(), schools) : Set.of();
            TotalsBound bound = lacks.isEmpty() ? null : TotalsBound.of(part, i, schools, subjects, derived);
            ResolvedLimit limit = bound == null ? new ResolvedLimit(null, List.of()) : bound.limit();
            Measure measure = bound == null ? null : bound.measure(dataset.township());
            lacking.addAll(lacks);
            limits.add(limit);
            required.add(new Requirement(standard.standard().id(), part.indicator(), together, limit, measure, asOf));
        }
        return lacking.isEmpty()
                ? null
                : new Pair(standard, together, Truth.YES, limits, required, null, List.copyOf(lacking));
    }

    /** Whether a part has a limit per unit, and the total of what is counted is stated. */
    private boolean isAsked(StandardInForce standard, Part part) {
        return PerUnit.isIn(standard.standard(), part)
                && subjects.value(FieldPaths.total(part.ratio().of()), subjects.itself()) != null;
    }

    private Row together(Township township) {
        Subject all =
                new Subject(SubjectKind.SCHOOL, subjects.itself().subject().id() + SubjectRef.ALL);
        return new Row(all, subjects.itself().name() + "全部学校", null, null, -1, township, null, -1);
    }

    /** The labels of the values of a ratio that schools did not report, of those that the standard covers or may cover. */
    private Set<String> lacking(FieldRatio ratio, List<Pair> schools) {
        Set<String> lacking = new TreeSet<>(Order.TEXT);
        if (schools == null) {
            lacking.add("schools");
            return lacking;
        }
        for (Pair school : schools) {
            Truth covered = Judge.coverage(school, derived);
            List<String> paths = covered.isFalse()
                    ? List.of()
                    : List.of(ratio.of(), ratio.to()).stream()
                            .filter(path -> subjects.value(path, school.row()) == null)
                            .toList();
            paths.forEach(path -> lacking.add(label(path, school.row())));
            if (!paths.isEmpty()) {
                covered.missing().forEach(path -> lacking.add(label(path, school.row())));
            }
        }
        return lacking;
    }

    private static String label(String path, Row school) {
        return path.replace("[]", "[" + school.subject().id() + "]");
    }
}
