package org.dudao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.StandardKind;

/** The data that a township must still submit, grouped by field, so that each field is requested once. */
final class MissingDataRequest {
    /**
     * One line of the list.
     *
     * @param table the heading of the fields' table; null for the township's own
     * @param items the fields, or the table itself
     * @param subjects the names of the subjects that lack it; empty for the township
     * @param all whether every subject of the kind lacks it
     * @param standards the titles of the standards that wait for it
     * @param placeholders the texts written there instead of a value
     */
    record Line(
            BilingualText table,
            List<String> items,
            List<String> subjects,
            boolean all,
            List<BilingualText> standards,
            List<Evidence> placeholders) {}

    private record Lack(Set<String> subjects, Set<String> standards, Set<Evidence> placeholders) {}

    private final Assessment assessment;
    private final Map<String, String> names;
    private final Map<String, BilingualText> titles;
    private final Map<String, StandardKind> kinds;

    MissingDataRequest(Assessment assessment) {
        this.assessment = assessment;
        this.names = assessment.verdicts().stream()
                .map(Verdict::subject)
                .collect(Collectors.toMap(s -> s.id(), s -> s.name(), (a, b) -> a));
        this.kinds = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::kind));
        this.titles = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
    }

    /** The lines for requirements, or for data checks, that wait for data, in order of table and field. */
    List<Line> lines(StandardKind kind) {
        Map<String, Lack> lacks = new LinkedHashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            if (waits(verdict) && kinds.get(verdict.standard()) == kind) {
                for (String label : verdict.missing()) {
                    Lack lack = lacks.computeIfAbsent(
                            FieldPaths.ofLabel(label),
                            p -> new Lack(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
                    lack.subjects().add(owner(label, verdict));
                    lack.standards().add(verdict.standard());
                    placeholders(verdict, FieldPaths.ofLabel(label)).forEach(lack.placeholders()::add);
                }
            }
        }
        Map<List<Object>, List<String>> same = new LinkedHashMap<>();
        lacks.keySet().stream()
                .sorted((a, b) -> FieldPaths.order(base(a)) - FieldPaths.order(base(b)))
                .forEach(path -> same.computeIfAbsent(
                                List.of(
                                        table(path),
                                        lacks.get(path).subjects(),
                                        lacks.get(path).standards(),
                                        lacks.get(path).placeholders()),
                                k -> new ArrayList<>())
                        .add(path));
        return same.values().stream()
                .map(paths -> line(paths, lacks.get(paths.get(0))))
                .toList();
    }

    /** Whether a verdict waits for data; others wait for time, or for a nonzero denominator. */
    static boolean waits(Verdict verdict) {
        return verdict.waitsForData();
    }

    private Line line(List<String> paths, Lack lack) {
        String table = table(paths.get(0));
        List<String> subjects = lack.subjects().stream()
                .filter(s -> !s.isEmpty()
                        && !s.equals(assessment.assessment().township().code()))
                .map(s -> names.getOrDefault(s, s))
                .distinct()
                .toList();
        return new Line(
                table.isEmpty() ? null : FieldPaths.heading(table),
                paths,
                subjects,
                !subjects.isEmpty() && subjects.size() == howMany(table),
                lack.standards().stream().map(titles::get).toList(),
                List.copyOf(lack.placeholders()));
    }

    private static List<Evidence> placeholders(Verdict verdict, String path) {
        return verdict.placeholders() == null
                ? List.of()
                : verdict.placeholders().stream()
                        .filter(p -> p.field().equals(path))
                        .toList();
    }

    /** The number of a table's judged subjects. */
    private long howMany(String table) {
        SubjectKind kind = FieldPaths.kind(table);
        return assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == kind && !s.id().endsWith("/*"))
                .map(s -> s.id())
                .distinct()
                .count();
    }

    private static String base(String path) {
        return path.endsWith("[*]") ? path.substring(0, path.length() - 3) : path;
    }

    private static String table(String path) {
        int bracket = path.indexOf('[');
        return bracket > 0 ? path.substring(0, bracket) : FieldPaths.entry(path) == null ? path : "";
    }

    private static String owner(String label, Verdict verdict) {
        int open = label.indexOf('[');
        String row = open < 0 ? "" : label.substring(open + 1, label.indexOf(']'));
        String id = row.isEmpty() ? (open < 0 ? "" : verdict.subject().id()) : row;
        return id.endsWith("/*") ? id.substring(0, id.length() - 2) : id;
    }
}
