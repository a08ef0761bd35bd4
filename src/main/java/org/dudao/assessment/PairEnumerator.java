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
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;

/** Enumerates every standard in force and every subject of its kind, so that none can be passed over in silence. */
final class PairEnumerator {
    private static final Comparator<Row> BY_SUBJECT =
            Comparator.comparing(r -> r.subject().id(), Order.TEXT);

    /** A township has some thousands. */
    private static final int ROOM = 1 << 12;

    private final Subjects subjects;
    private final Map<String, List<Row>> sorted = new HashMap<>();
    private final Map<String, List<Row>> rowless = new HashMap<>();
    private final List<Pair> cases = new ArrayList<>(ROOM);
    private final List<Requirement> required = new ArrayList<>(ROOM);
    private final Derived derived;
    private final FieldMeasures fields;
    private final LocalDate asOf;

    /**
     * The pairs of one submission.
     *
     * @param derived what rules measured
     */
    PairEnumerator(StandardsInForce binding, Subjects subjects, LocalDate asOf, Derived derived) {
        this.subjects = subjects;
        this.asOf = asOf;
        this.derived = derived;
        this.fields = new FieldMeasures(subjects);
        binding.bound().forEach(this::enumerate);
    }

    /** The cases of all standards, in the order of an assessment. */
    List<Pair> all() {
        return cases;
    }

    /** What all of them require. */
    List<Requirement> required() {
        return required;
    }

    private void enumerate(StandardInForce bound) {
        if (bound.table() == null) {
            cases.add(present(bound, subjects.itself()));
            return;
        }
        int before = cases.size();
        List<Row> rows = sorted(bound.table());
        if (rows != null) {
            rows.forEach(row -> cases.add(present(bound, row)));
            List<Row> without = schoolsWithoutRow(bound);
            if (!without.isEmpty()) {
                without.forEach(school -> cases.add(rowless(bound, school)));
                cases.subList(before, cases.size()).sort(Comparator.comparing(Pair::row, BY_SUBJECT));
            }
        }
        if (cases.size() == before) {
            cases.add(nobody(bound));
        }
    }

    /** The rows of a table in the order of an assessment, or null where it was not reported. */
    private List<Row> sorted(String table) {
        return sorted.computeIfAbsent(table, t -> {
            List<Row> rows = subjects.rows(t);
            return rows == null ? null : rows.stream().sorted(BY_SUBJECT).toList();
        });
    }

    private Pair present(StandardInForce bound, Row row) {
        Truth covered = subjects.covers(bound.standard(), row);
        if (!covered.isTrue()) {
            return new Pair(bound, row, covered, List.of(), List.of(), null);
        }
        List<LimitResolver.Found> found = bound.isForAll() ? bound.forAll() : limits(bound, row); // the first mostly
        int first = required.size();
        for (int i = 0; i < found.size(); i++) {
            required.add(required(bound, i, row, found.get(i)));
        }
        return new Pair(bound, row, covered, found, List.copyOf(required.subList(first, required.size())), null);
    }

    private Requirement required(StandardInForce bound, int part, Row row, LimitResolver.Found found) {
        Part asked = bound.asked().get(part);
        Measure measure =
                asked.fields().isEmpty() ? derived.measure(asked.indicator(), row) : fields.measure(asked, row);
        return new Requirement(bound.standard().id(), asked.indicator(), row, found, measure, asOf);
    }

    private List<LimitResolver.Found> limits(StandardInForce bound, Row row) {
        List<LimitResolver.Found> found = new ArrayList<>(bound.asked().size());
        for (int i = 0; i < bound.asked().size(); i++) {
            found.add(limit(bound, i, row));
        }
        return found;
    }

    private LimitResolver.Found limit(StandardInForce bound, int part, Row row) {
        LimitResolver.Found forAll = bound.forAll().get(part);
        if (forAll != null) { // as with most standards
            return forAll;
        }
        return subjects.limit(bound.standard(), bound.asked().get(part).limits(), row);
    }

    /** The schools that reported no building or class at all, and so have handed in nothing about them. */
    private List<Row> schoolsWithoutRow(StandardInForce bound) {
        SubjectKind kind = bound.standard().covers().subject();
        List<Row> schools = subjects.rows("schools");
        if ((kind != SubjectKind.BUILDING && kind != SubjectKind.CLASS) || schools == null) {
            return List.of();
        }
        return rowless.computeIfAbsent(bound.table(), table -> {
            Set<String> withRow =
                    sorted(table).stream().map(r -> r.school().code()).collect(Collectors.toSet());
            return schools.stream()
                    .filter(s -> !withRow.contains(s.school().code()))
                    .toList();
        });
    }

    private Pair rowless(StandardInForce bound, Row school) {
        Subject every =
                new Subject(bound.standard().covers().subject(), school.school().code() + "/*");
        Row none = new Row(every, school.name(), null, bound.table(), -1, school.fact(), school.school(), -1);
        Truth covered = subjects.coversRowsOf(bound.standard(), school);
        return new Pair(bound, none, covered, List.of(), List.of(), bound.table());
    }

    /** No subject of the kind: known where its table and the schools were handed in, not assessed where they were not. */
    private Pair nobody(StandardInForce bound) {
        String table = bound.table();
        String absent = subjects.rows(table) == null ? table : subjects.rows("schools") == null ? "schools" : null;
        Truth covered = absent == null ? Truth.NO : Truth.YES;
        return new Pair(bound, subjects.itself(), covered, List.of(), List.of(), absent);
    }
}
