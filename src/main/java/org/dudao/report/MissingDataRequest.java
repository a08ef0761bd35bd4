package org.dudao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Blank;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import org.jspecify.annotations.Nullable;

/** The data that a township must still submit, grouped by field, so that each field is requested once. */
final class MissingDataRequest {
    /**
     * Fields of one sheet that the same subjects lack and the same standards wait for.
     *
     * @param sheet the sheet in words, as the workbook names it if it is known
     * @param place where to begin: the first of the cells, or the sheet; null if the file has neither
     * @param items the fields, or the table itself
     * @param cells the known empty cells
     * @param subjects the names of the subjects that lack it and have no such cell; empty for the township
     * @param all whether every subject of the kind lacks it and has no such cell
     * @param kind the kind of these subjects
     * @param standards the standards that wait for it, vetoes first
     * @param placeholders the texts written there instead of a value
     */
    record Line(
            String sheet,
            @Nullable String place,
            List<String> items,
            List<CellPlace> cells,
            List<String> subjects,
            boolean all,
            SubjectKind kind,
            List<Summary.ByStandard> standards,
            List<Evidence> placeholders) {
        /** Whether a veto waits for it. */
        boolean isForVeto() {
            return isVeto(standards.get(0));
        }
    }

    /** A field of a sheet: its cell per subject that lacks it, null if unknown; the standards; the placeholders. */
    private record Lack(
            String path,
            String sheet,
            @Nullable String place,
            Map<String, @Nullable CellPlace> subjects,
            Set<String> standards,
            Set<Evidence> placeholders) {
        List<CellPlace> cells() {
            return subjects.values().stream()
                    .filter(Objects::nonNull)
                    .sorted(CellPlace.DOWN_THE_COLUMNS)
                    .toList();
        }
    }

    /** How the path ends of the rows that a subject lacks altogether. */
    static final String ALL_ROWS = "[*]";

    private final Assessment assessment;
    private final FormText form;
    private final SubjectNames names;
    private final Map<String, Summary.ByStandard> standards;
    private final Map<String, String> blanks;

    MissingDataRequest(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.form = new FormText(language);
        this.names = new SubjectNames(assessment);
        this.standards = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, s -> s));
        this.blanks = assessment.blanks().stream().collect(Collectors.toMap(Blank::label, Blank::place));
    }

    /** The lines for requirements, or for data checks: what a veto waits for first, then by sheet, column and row. */
    List<Line> lines(StandardKind kind) {
        Map<List<Object>, List<Lack>> same = new LinkedHashMap<>();
        for (Lack lack : inOrder(lacks(kind))) {
            Set<String> withoutCell = lack.subjects().keySet().stream()
                    .filter(s -> lack.subjects().get(s) == null)
                    .collect(Collectors.toSet());
            same.computeIfAbsent(
                            List.of(
                                    table(lack.path()),
                                    lack.sheet(),
                                    lack.subjects().keySet(),
                                    withoutCell,
                                    lack.standards(),
                                    lack.placeholders()),
                            k -> new ArrayList<>())
                    .add(lack);
        }
        return same.values().stream().map(this::line).toList();
    }

    private Collection<Lack> lacks(StandardKind kind) {
        Map<List<String>, Lack> lacks = new LinkedHashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            if (verdict.waitsForData() && standards.get(verdict.standard()).kind() == kind) {
                for (String label : verdict.missing()) {
                    String row = verdict.rowLabel(label);
                    String path = FieldPaths.ofLabel(row);
                    String place = blanks.get(row);
                    CellPlace cell = place == null ? null : CellPlace.parse(place);
                    String sheet =
                            place == null ? form.sheet(path) : form.named(cell == null ? place : cell.sheet(), path);
                    Lack lack = lacks.computeIfAbsent(
                            List.of(path, sheet),
                            p -> new Lack(
                                    path,
                                    sheet,
                                    place,
                                    new LinkedHashMap<>(),
                                    new LinkedHashSet<>(),
                                    new LinkedHashSet<>()));
                    lack.subjects().put(names.owner(row), cell);
                    lack.standards().add(verdict.standard());
                    lack.placeholders().addAll(placeholders(verdict, path));
                }
            }
        }
        return lacks.values();
    }

    private List<Lack> inOrder(Collection<Lack> lacks) {
        Map<String, Integer> sheets = new LinkedHashMap<>();
        lacks.forEach(lack -> sheets.merge(lack.sheet(), order(lack.path()), Math::min));
        return lacks.stream()
                .sorted(Comparator.comparing((Lack lack) -> !isForVeto(lack))
                        .thenComparing(lack -> sheets.get(lack.sheet()))
                        .thenComparing(Lack::sheet)
                        .thenComparing(
                                lack -> lack.cells().stream().findFirst().orElse(null),
                                Comparator.nullsLast(CellPlace.DOWN_THE_COLUMNS))
                        .thenComparing(lack -> order(lack.path())))
                .toList();
    }

    private boolean isForVeto(Lack lack) {
        return lack.standards().stream().map(standards::get).anyMatch(MissingDataRequest::isVeto);
    }

    /** Whether a standard is a veto. */
    static boolean isVeto(Summary.ByStandard standard) {
        return standard.severity() == Severity.VETO;
    }

    private Line line(List<Lack> lacks) {
        Lack first = lacks.get(0);
        List<String> subjects = first.subjects().keySet().stream()
                .filter(s -> first.subjects().get(s) == null && !s.isEmpty())
                .map(names::name)
                .toList();
        SubjectKind kind = first.path().endsWith(ALL_ROWS) ? SubjectKind.SCHOOL : FieldPaths.kind(table(first.path()));
        List<CellPlace> cells =
                lacks.stream().flatMap(lack -> lack.cells().stream()).toList();
        return new Line(
                first.sheet(),
                cells.isEmpty() ? first.place() : cells.get(0).text(),
                lacks.stream().map(Lack::path).toList(),
                cells,
                subjects,
                kind != SubjectKind.TOWNSHIP
                        && cells.isEmpty()
                        && !subjects.isEmpty()
                        && subjects.size() == names.howMany(kind),
                kind,
                first.standards().stream()
                        .map(standards::get)
                        .sorted(Comparator.comparing(s -> !isVeto(s)))
                        .toList(),
                List.copyOf(first.placeholders()));
    }

    private static List<Evidence> placeholders(Verdict verdict, String path) {
        return verdict.placeholders() == null
                ? List.of()
                : verdict.placeholders().stream()
                        .filter(p -> p.field().equals(path))
                        .toList();
    }

    /** The position in the form of a field, or of a table. */
    private static int order(String path) {
        return FieldPaths.order(path.endsWith(ALL_ROWS) ? path.substring(0, path.length() - ALL_ROWS.length()) : path);
    }

    private static String table(String path) {
        int bracket = path.indexOf('[');
        return bracket > 0 ? path.substring(0, bracket) : FieldPaths.entry(path) == null ? path : "";
    }
}
