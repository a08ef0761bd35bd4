package org.dudao.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.county.Contribution;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.Submission;

/** Extracts the values for county standards from a township's submission. */
final class ContributionExtractor {
    private ContributionExtractor() {}

    /**
     * A township's contribution to its county's assessment.
     *
     * @param paths the paths used by county standards
     * @param reference the date by which a merged school no longer counts, nor do its classes and rolls
     */
    static Contribution of(
            Submission submission, Roster roster, Doubts doubts, Set<String> paths, LocalDate reference) {
        Map<String, List<Row>> tables = new HashMap<>();
        Map<String, List<String>> rows = new TreeMap<>();
        Map<String, List<Object>> values = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (String path : paths) {
            int bracket = path.indexOf("[].");
            String table = bracket < 0 ? path : path.substring(0, bracket);
            List<Row> reported = tables.computeIfAbsent(table, t -> open(roster.table(t), reference));
            if (bracket >= 0) {
                if (reported == null) {
                    continue;
                }
                rows.computeIfAbsent(
                        table, t -> reported.stream().map(r -> r.subject().id()).toList());
            }
            values.put(path, FieldPaths.values(path, reported, roster));
            if (bracket < 0) {
                places.put(path, submission.places().locate(FieldPaths.address(path)));
            }
        }
        return new Contribution(
                submission.dataset().township().code(),
                submission.dataset().township().name(),
                submission.year().toString(),
                submission.sha256(),
                rows,
                values,
                places,
                doubted(doubts, values));
    }

    private static List<Row> open(List<Row> rows, LocalDate reference) {
        return rows == null
                ? null
                : rows.stream().filter(row -> !row.isEndedBy(reference)).toList();
    }

    private static Map<String, List<String>> doubted(Doubts doubts, Map<String, List<Object>> values) {
        Map<String, TreeSet<String>> byPath = new TreeMap<>();
        doubts.byAddress().forEach((address, standards) -> {
            String path = FieldPaths.ofAddress(address);
            if (values.containsKey(path)) {
                byPath.computeIfAbsent(path, p -> new TreeSet<>(Order.TEXT)).addAll(standards);
            }
        });
        Map<String, List<String>> doubted = new TreeMap<>();
        byPath.forEach((path, standards) -> doubted.put(path, List.copyOf(standards)));
        return doubted;
    }
}
