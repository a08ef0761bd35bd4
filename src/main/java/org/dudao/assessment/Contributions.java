package org.dudao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.standards.Cell;
import org.dudao.standards.Contribution;
import org.dudao.standards.CountyReports;
import org.dudao.standards.Paths;
import org.dudao.standards.Roster;
import org.dudao.standards.Row;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;

/** Takes from a township's submission what its county's standards look at. */
final class Contributions {
    private Contributions() {}

    /**
     * What a township gives to its county's assessment.
     *
     * @param standards the county's standards
     */
    static Contribution of(Submission submission, Roster roster, Doubts doubts, List<Standard> standards) {
        Map<String, List<String>> rows = new TreeMap<>();
        Map<String, List<Object>> values = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (String path : CountyReports.asked(standards)) {
            int bracket = path.indexOf("[].");
            if (bracket >= 0) {
                String table = path.substring(0, bracket);
                List<Row> reported = roster.table(table);
                if (reported == null) {
                    continue;
                }
                rows.computeIfAbsent(
                        table, t -> reported.stream().map(r -> r.subject().id()).toList());
            }
            List<Cell> cells = Paths.cells(path, roster.township(), roster);
            List<Object> column = new ArrayList<>(cells.size());
            cells.forEach(cell -> column.add(cell.value()));
            values.put(path, column);
            if (bracket < 0) {
                places.put(path, submission.places().of(cells.get(0).address()));
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

    private static Map<String, List<String>> doubted(Doubts doubts, Map<String, List<Object>> values) {
        Map<String, TreeSet<String>> byPath = new TreeMap<>();
        doubts.byAddress().forEach((address, standards) -> {
            String path = Paths.ofAddress(address);
            if (values.containsKey(path)) {
                byPath.computeIfAbsent(path, p -> new TreeSet<>(Order.TEXT)).addAll(standards);
            }
        });
        Map<String, List<String>> doubted = new TreeMap<>();
        byPath.forEach((path, standards) -> doubted.put(path, List.copyOf(standards)));
        return doubted;
    }
}
