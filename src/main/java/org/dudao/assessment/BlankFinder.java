package org.dudao.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;
import org.jspecify.annotations.Nullable;

/** Finds the empty places of the data that verdicts wait for, so that nobody has to look for them. */
final class BlankFinder {
    private final Roster roster;
    private final SourceLocations places;
    private final Map<String, Map<String, Row>> rows = new HashMap<>();

    BlankFinder(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    /** The known places of missing data, ordered by label, each once; none for a file without cells. */
    List<Blank> find(List<Verdict> verdicts) {
        Map<String, String> found = new TreeMap<>(Order.TEXT);
        if (places.hasEmptyCells()) {
            for (Verdict verdict : verdicts) {
                if (verdict.waitsForData()) {
                    verdict.missing().forEach(label -> enter(verdict.rowLabel(label), found));
                }
            }
        }
        return found.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Blank(one.getKey(), one.getValue()))
                .toList();
    }

    private void enter(String label, Map<String, String> found) {
        found.computeIfAbsent(label, this::place);
    }

    /** The cell or sheet where data would stand; empty if the file has no place for them. */
    String place(String label) {
        String address = address(label);
        String place = address == null ? null : places.locateEmpty(address);
        return place == null ? "" : place;
    }

    /** The address of a value or table; null if the submission has no such row. */
    private @Nullable String address(String label) {
        int open = label.indexOf('[');
        if (open < 0) {
            return FieldPaths.address(label);
        }
        String table = label.substring(0, open);
        int close = label.indexOf(']');
        String id = label.substring(open + 1, close);
        if (id.endsWith(SubjectRef.ALL)) {
            return FieldPaths.address(table);
        }
        Row row = rows.computeIfAbsent(table, this::byId).get(id);
        return row == null ? null : row.address() + label.substring(close + 1).replace('.', '/');
    }

    private Map<String, Row> byId(String table) {
        List<Row> all = roster.table(table);
        return all == null
                ? Map.of()
                : all.stream().collect(Collectors.toMap(row -> row.subject().id(), Function.identity(), (a, b) -> a));
    }
}
