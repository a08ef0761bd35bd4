package org.dudao.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures that two assessments state, without their submissions: those contributed to county standards, the evidence of findings
 * where its row is known, and the measured values of verdicts. What only one of them states tells nothing.
 */
final class StatedFigures {
    /** A figure in an assessment. */
    private record Stated(
            String path,
            String row,
            String name,
            @Nullable String value,
            @Nullable String place) {
        String key() {
            return path + "\n" + row;
        }
    }

    private final Map<String, Stated> byKey = new TreeMap<>(Order.TEXT);
    private final Set<String> ambiguous = new HashSet<>();

    private StatedFigures(Assessment assessment) {
        assessment.countyScope().forEach(scope -> scope.contribution().forEach(this::contributed));
        for (Finding finding : assessment.findings()) {
            finding.evidence().forEach(evidence -> evidence(finding.subject(), evidence));
        }
        byKey.keySet().removeAll(ambiguous);
    }

    /** The figures that differ, in the order of the form, then the measured values. */
    static List<FigureChange> of(Assessment old, Assessment now) {
        SubjectMatch match = new SubjectMatch(
                old.assessment().township().code(), now.assessment().township().code());
        Map<String, Stated> before = new StatedFigures(old).byKey;
        List<FigureChange> changes = new ArrayList<>();
        new StatedFigures(now).byKey.forEach((key, is) -> {
            Stated was = before.get(key);
            boolean isComparable = was != null && (match.isOfOne() || is.row().isEmpty());
            if (isComparable && !Objects.equals(was.value(), is.value())) {
                changes.add(new FigureChange(
                        is.path(),
                        is.row().isEmpty() ? null : is.row(),
                        is.name().isEmpty() ? null : is.name(),
                        was.value(),
                        is.value(),
                        was.place(),
                        is.place(),
                        false));
            }
        });
        changes.sort(Comparator.comparingInt((FigureChange one) -> FieldPaths.order(one.path()))
                .thenComparing(FigureChange::path, Order.TEXT)
                .thenComparing(one -> one.row() == null ? "" : one.row(), Order.TEXT));
        changes.addAll(measured(old, now, match));
        return List.copyOf(changes);
    }

    private void contributed(CountyContribution.Part part) {
        String label = part.field();
        int open = label.indexOf('[');
        String row = open < 0 ? "" : label.substring(open + 1, label.indexOf(']'));
        put(new Stated(FieldPaths.ofLabel(label), row, row, part.value(), part.place()));
    }

    /** Evidence names no row: it is the subject's own, its school's or the township's, or cannot be told. */
    private void evidence(SubjectRef subject, Evidence evidence) {
        String path = evidence.field();
        if (!FieldPaths.isKnown(path)) {
            return;
        }
        int rows = path.indexOf("[]");
        String table = rows < 0 ? null : path.substring(0, rows);
        boolean ofTownship = subject.kind() == SubjectKind.TOWNSHIP || subject.kind() == SubjectKind.COUNTY;
        if (table == null) {
            boolean isCount = FieldPaths.entry(path) == null;
            String row = isCount && !ofTownship ? subject.id() : "";
            put(new Stated(path, row, row.isEmpty() ? "" : subject.name(), evidence.value(), evidence.place()));
        } else if (FieldPaths.kind(table) == subject.kind() && !subject.meansAllSchools()) {
            put(new Stated(path, subject.id(), subject.name(), evidence.value(), evidence.place()));
        } else if (table.equals("schools") && subject.id().contains("/") && !subject.meansAllSchools()) {
            String school = subject.id().substring(0, subject.id().indexOf('/'));
            put(new Stated(path, school, school, evidence.value(), evidence.place()));
        }
    }

    private void put(Stated one) {
        Stated known = byKey.putIfAbsent(one.key(), one);
        if (known != null && !Objects.equals(known.value(), one.value())) {
            ambiguous.add(one.key()); // a rule chose rows of others
        }
    }

    private static List<FigureChange> measured(Assessment old, Assessment now, SubjectMatch match) {
        Rechecks before = Rechecks.of(old);
        List<FigureChange> changes = new ArrayList<>();
        for (Verdict verdict : now.verdicts()) {
            SubjectRef subject = match.reversed().match(verdict.subject());
            Verdict then = subject == null ? null : before.verdict(verdict.standard(), subject);
            String was = then == null ? null : ObservedText.of(then);
            String is = ObservedText.of(verdict);
            if (then != null && !Objects.equals(was, is)) {
                changes.add(new FigureChange(
                        verdict.standard(),
                        verdict.subject().id(),
                        verdict.subject().name(),
                        was,
                        is,
                        null,
                        null,
                        true));
            }
        }
        return changes;
    }
}
