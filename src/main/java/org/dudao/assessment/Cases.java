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
import org.dudao.facts.Time;
import org.dudao.rules.Requirement;
import org.dudao.standards.Limits;
import org.dudao.standards.Part;
import org.dudao.standards.Roster;
import org.dudao.standards.Row;
import org.dudao.standards.Scope;
import org.dudao.standards.Standard;
import org.dudao.standards.Truth;

/** Enumerates every standard in force and every subject of its kind, so that none can be passed over in silence. */
final class Cases {
    private final Roster roster;
    private final Scope scope;
    private final Limits limits;
    private final LocalDate asOf;
    private final Map<String, List<Row>> sorted = new HashMap<>();

    Cases(Roster roster, Time time) {
        this.roster = roster;
        this.scope = new Scope(roster, time);
        this.limits = new Limits(roster, time);
        this.asOf = time.asOf();
    }

    /** The cases of all standards, in the order of an assessment. */
    List<Case> of(List<Standard> standards) {
        List<Case> cases = new ArrayList<>();
        standards.stream()
                .sorted(Comparator.comparing(Standard::area, Order.TEXT).thenComparing(Standard::id, Order.TEXT))
                .forEach(s -> cases.addAll(of(s)));
        return cases;
    }

    private List<Case> of(Standard standard) {
        String table = Roster.tableOf(standard);
        if (table == null) {
            return List.of(present(standard, roster.township()));
        }
        List<Row> rows = sorted(table);
        List<Case> cases = new ArrayList<>();
        if (rows != null) {
            rows.forEach(row -> cases.add(present(standard, row)));
            List<Case> without = schoolsWithoutRow(standard, table, rows);
            if (!without.isEmpty()) {
                cases.addAll(without);
                cases.sort(Comparator.comparing(c -> c.row().subject().id(), Order.TEXT));
            }
        }
        return cases.isEmpty() ? List.of(nobody(standard, table)) : cases;
    }

    /** The rows of a table in the order of an assessment, or null where it was not reported. */
    private List<Row> sorted(String table) {
        return sorted.computeIfAbsent(table, t -> {
            List<Row> rows = roster.table(t);
            return rows == null
                    ? null
                    : rows.stream()
                            .sorted(Comparator.comparing(r -> r.subject().id(), Order.TEXT))
                            .toList();
        });
    }

    private Case present(Standard standard, Row row) {
        Truth covered = scope.covers(standard, row);
        List<Limits.Found> found = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        if (covered.isTrue()) {
            List<Part> asked = standard.asked();
            for (int i = 0; i < asked.size(); i++) {
                Limits.Found limit = roster.county() == null
                        ? limits.find(asked.get(i).limits(), row)
                        : limits.ofCounty(standard, asked.get(i).limits());
                found.add(limit);
                if (limit.limit() != null) {
                    requirements.add(
                            new Requirement(standard.id(), i, asked.get(i).indicator(), row, limit.limit(), asOf));
                }
            }
        }
        return new Case(standard, row, covered, found, requirements, null);
    }

    /** A school that reported no building or class at all has handed in nothing about them. */
    private List<Case> schoolsWithoutRow(Standard standard, String table, List<Row> rows) {
        SubjectKind kind = standard.covers().subject();
        List<Row> schools = roster.table("schools");
        if ((kind != SubjectKind.BUILDING && kind != SubjectKind.CLASS) || schools == null) {
            return List.of();
        }
        Set<String> withRow = rows.stream().map(r -> r.school().code()).collect(Collectors.toSet());
        return schools.stream()
                .filter(s -> !withRow.contains(s.school().code()))
                .map(s -> {
                    Row none = new Row(
                            new Subject(kind, s.school().code() + "/*"), s.name(), table, -1, s.fact(), s.school());
                    Truth covered = scope.coversRowsOf(standard, s);
                    return new Case(standard, none, covered, List.of(), List.of(), table);
                })
                .toList();
    }

    /** No subject of the kind: known where its table and the schools were handed in, not assessed where they were not. */
    private Case nobody(Standard standard, String table) {
        String absent = roster.table(table) == null ? table : roster.table("schools") == null ? "schools" : null;
        Truth covered = absent == null ? Truth.NO : Truth.YES;
        return new Case(standard, roster.township(), covered, List.of(), List.of(), absent);
    }
}
