package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.Row;
import org.dudao.roster.Truth;
import org.dudao.rules.Derived;
import org.dudao.rules.FieldMeasures;
import org.dudao.rules.Measure;
import org.dudao.rules.Requirement;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;

/** Enumerates every standard in force and every subject of its kind, so that none is omitted. */
final class PairEnumerator {
    private static final Comparator<Row> BY_SUBJECT =
            Comparator.comparing(r -> r.subject().id(), Order.TEXT);

    /** A township has some thousands of pairs. */
    private static final int ROOM = 1 << 12;

    private final Subjects subjects;
    private final Map<String, List<Row>> sorted = new HashMap<>();
    private final Map<String, List<Row>> rowless = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>(ROOM);
    private final List<Requirement> required = new ArrayList<>(ROOM);
    private final Derived derived;
    private final FieldMeasures fields;
    private final TotalsEnumerator totals;
    private final LocalDate asOf;

    /**
     * The pairs of one submission.
     *
     * @param derived the measures and coverage from rules
     */
    PairEnumerator(StandardsInForce inForce, Subjects subjects, LocalDate asOf, Derived derived) {
        this.subjects = subjects;
        this.asOf = asOf;
        this.derived = derived;
        this.fields = new FieldMeasures(subjects);
        this.totals = new TotalsEnumerator(subjects, derived, asOf);
        inForce.judged().forEach(this::enumerate);
    }

    /** The pairs of all standards, in the order of an assessment. */
    List<Pair> all() {
        return pairs;
    }

    /** The requirements of all pairs. */
    List<Requirement> required() {
        return required;
    }

    private void enumerate(StandardInForce standard) {
        if (standard.table() == null) {
            pairs.add(present(standard, subjects.itself()));
            return;
        }
        int before = pairs.size();
        List<Row> rows = sorted(standard.table());
        if (rows != null) {
            rows.forEach(row -> pairs.add(present(standard, row)));
            List<Row> without = schoolsWithoutRow(standard);
            if (!without.isEmpty()) {
                without.forEach(school -> pairs.add(rowless(standard, school)));
                pairs.subList(before, pairs.size()).sort(Comparator.comparing(Pair::row, BY_SUBJECT));
            }
        }
        if (pairs.size() == before) {
            pairs.add(noSubject(standard));
        }
        Pair together = totals.pair(standard, rows == null ? null : pairs.subList(before, pairs.size()));
        if (together != null) {
            required.addAll(together.required());
            pairs.add(together);
            pairs.subList(before, pairs.size()).sort(Comparator.comparing(Pair::row, BY_SUBJECT));
        }
    }

    /** The rows of a table in the order of an assessment, or null if it was not reported. */
    private List<Row> sorted(String table) {
        return sorted.computeIfAbsent(table, t -> {
            List<Row> rows = subjects.rows(t);
            return rows == null ? null : rows.stream().sorted(BY_SUBJECT).toList();
        });
    }

    private Pair present(StandardInForce standard, Row row) {
        Truth covered = subjects.covers(standard.standard(), row);
        if (!covered.isTrue()) {
            return new Pair(standard, row, covered, List.of(), List.of(), null);
        }
        List<ResolvedLimit> found =
                standard.isForAll() ? standard.forAll() : limits(standard, row); // usually the first
        int first = required.size();
        for (int i = 0; i < found.size(); i++) {
            required.add(required(standard, i, row, found.get(i)));
        }
        return new Pair(standard, row, covered, found, List.copyOf(required.subList(first, required.size())), null);
    }

    private Requirement required(StandardInForce standard, int index, Row row, ResolvedLimit found) {
        Part part = standard.allParts().get(index);
        Measure measure = part.fields().isEmpty() ? derived.measure(part.indicator(), row) : fields.measure(part, row);
        return new Requirement(standard.standard().id(), part.indicator(), row, found, measure, asOf);
    }

    private List<ResolvedLimit> limits(StandardInForce standard, Row row) {
        List<ResolvedLimit> found = new ArrayList<>(standard.allParts().size());
        for (int i = 0; i < standard.allParts().size(); i++) {
            found.add(limit(standard, i, row));
        }
        return found;
    }

    private ResolvedLimit limit(StandardInForce standard, int part, Row row) {
        ResolvedLimit forAll = standard.forAll().get(part);
        if (forAll != null) { // the usual case
            return forAll;
        }
        return subjects.limit(standard.standard(), standard.allParts().get(part).limits(), row);
    }

    /** The schools without any building or class row. */
    private List<Row> schoolsWithoutRow(StandardInForce standard) {
        SubjectKind kind = standard.standard().covers().subject();
        List<Row> schools = subjects.rows("schools");
        if ((kind != SubjectKind.BUILDING && kind != SubjectKind.CLASS) || schools == null) {
            return List.of();
        }
        return rowless.computeIfAbsent(standard.table(), table -> {
            Set<String> withRow =
                    sorted(table).stream().map(r -> r.school().code()).collect(Collectors.toSet());
            return schools.stream()
                    .filter(s -> !withRow.contains(s.school().code()))
                    .toList();
        });
    }

    private Pair rowless(StandardInForce standard, Row school) {
        Subject every = new Subject(
                standard.standard().covers().subject(), school.school().code() + "/*");
        Row none = new Row(every, school.name(), null, standard.table(), -1, school.fact(), school.school(), -1);
        Truth covered = subjects.coversRowsOf(standard.standard(), school);
        return new Pair(standard, none, covered, List.of(), List.of(), standard.table());
    }

    /** The pair for no subject of the kind: not applicable if its table and the schools were submitted, otherwise not assessed. */
    private Pair noSubject(StandardInForce standard) {
        String table = standard.table();
        String absent = subjects.rows(table) == null ? table : subjects.rows("schools") == null ? "schools" : null;
        Truth covered = absent == null ? Truth.NO : Truth.YES;
        return new Pair(standard, subjects.itself(), covered, List.of(), List.of(), absent);
    }
}
