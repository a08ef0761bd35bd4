package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.Drill;
import org.dudao.facts.Ratio;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;

/**
 * How many canteens, buses or drills a table lists: of each school that has some, and of the township. Each school holds its own drills, so
 * that of the township is what all of its schools held alike.
 */
final class RowCounts {
    private static final Set<String> ANY = Set.of("", "preschool", "primary", "junior");
    private static final String DRILLS = "drills";
    private static final Set<String> TABLES = Set.of(DRILLS, "buses", "canteens");
    private static final Map<String, String> PER = Map.of(DRILLS, "year");

    private final Roster roster;
    private final SourceLocations places;

    RowCounts(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    /** Whether a path is one of a table whose rows are counted. */
    static boolean isCounted(String path) {
        return TABLES.contains(path);
    }

    /**
     * The counts of a table.
     *
     * @param path of the table, such as {@code buses}
     */
    List<SubmittedFigure> figures(String path) {
        List<Row> rows = roster.table(path);
        List<SubmittedFigure> figures = new ArrayList<>();
        if (rows == null || rows.isEmpty()) {
            return figures;
        }
        Map<String, List<Row>> bySchool = RowSums.bySchool(rows);
        bySchool.forEach((school, all) -> counts(path, school, all, figures));
        String township = roster.township().subject().id();
        if (!path.equals(DRILLS)) {
            figures.add(figure(path, township, rows.size(), rows.get(0), rows.size() + " 行", figures.size()));
            return figures;
        }
        List<Row> most =
                bySchool.values().stream().max(Comparator.comparing(List::size)).orElse(List.of());
        boolean areAlike = bySchool.values().stream().allMatch(all -> all.size() == most.size());
        if (areAlike && !most.isEmpty()) {
            counts(path, township, most, figures);
        }
        return figures;
    }

    /** The count of a school, and of drills those of each kind, which a text may mean. */
    private void counts(String path, String subject, List<Row> rows, List<SubmittedFigure> into) {
        into.add(figure(path, subject, rows.size(), rows.get(0), rows.size() + " 行", into.size()));
        Map<String, List<Row>> byKind = new TreeMap<>();
        for (Row row : rows) {
            if (row.fact() instanceof Drill drill && drill.kind() != null) {
                byKind.computeIfAbsent(drill.kind().name(), kind -> new ArrayList<>())
                        .add(row);
            }
        }
        byKind.values().stream()
                .filter(all -> all.size() < rows.size())
                .forEach(all -> into.add(
                        figure(path, subject, all.size(), all.get(0), "同一类型 " + all.size() + " 行", into.size())));
    }

    private SubmittedFigure figure(String path, String subject, int count, Row first, String words, int reading) {
        return new SubmittedFigure(
                path,
                subject,
                subject.equals(roster.township().subject().id()) && !path.equals(DRILLS) ? Set.of("") : ANY,
                new Ratio(BigDecimal.valueOf(count), BigDecimal.ONE),
                PER.get(path),
                path,
                places.locate(first.address()),
                words,
                reading);
    }
}
