package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.Ratio;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.json.SourceLocations;

/** What the rows of a table such as canteens state, by school and for the township: the sum of all, or what all state alike. */
final class RowSums {
    private static final Set<String> ALIKE = Set.of("canteens[].sampleGrams", "canteens[].sampleHours");
    private static final String BUSES = "buses[].";
    private static final Set<String> ANY = Set.of("", "preschool", "primary", "junior");

    private static final Set<String> ALL = Set.of("");

    private final Roster roster;
    private final SourceLocations places;

    RowSums(Roster roster, SourceLocations places) {
        this.roster = roster;
        this.places = places;
    }

    /** The figures of a field of a table. */
    List<SubmittedFigure> figures(String path) {
        String table = path.substring(0, path.indexOf("[]"));
        List<Row> rows = roster.table(table);
        List<SubmittedFigure> figures = new ArrayList<>();
        if (rows == null || rows.isEmpty()) {
            return figures;
        }
        bySchool(rows).forEach((school, all) -> add(path, school, all, figures));
        boolean isOfOne = path.startsWith(BUSES) && rows.size() > 1; // what a bus may carry is said of each
        if (!isOfOne) {
            add(path, roster.township().subject().id(), rows, figures);
        }
        return figures;
    }

    /** Rows by the codes of their schools, in order; those of none are left out. */
    static Map<String, List<Row>> bySchool(List<Row> rows) {
        Map<String, List<Row>> bySchool = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.school() != null) {
                bySchool.computeIfAbsent(row.school().code(), code -> new ArrayList<>())
                        .add(row);
            }
        }
        return bySchool;
    }

    private void add(String path, String subject, List<Row> rows, List<SubmittedFigure> into) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal first = null;
        for (Row row : rows) {
            BigDecimal number = SubmittedFigures.number(FieldPaths.value(path, row, roster.dataset()));
            boolean isOther = ALIKE.contains(path) && first != null && number != null && number.compareTo(first) != 0;
            if (number == null || isOther) {
                return;
            }
            first = first == null ? number : first;
            sum = sum.add(number);
        }
        if (first != null) {
            String place = places.locate(rows.get(0).address() + "/"
                    + path.substring(path.indexOf("[]") + 3).replace('.', '/'));
            into.add(new SubmittedFigure(
                    path,
                    subject,
                    subject.equals(roster.township().subject().id()) ? ALL : ANY,
                    new Ratio(ALIKE.contains(path) ? first : sum, BigDecimal.ONE),
                    null,
                    path,
                    place,
                    rows.size() > 1 ? rows.size() + " 行" : "",
                    into.size()));
        }
    }
}
