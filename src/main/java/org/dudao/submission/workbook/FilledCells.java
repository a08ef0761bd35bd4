package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts the filled cells of a table's needed columns, by formulas and in the data that a form is written with. */
final class FilledCells {
    /** Stands for a school without rows in a table. */
    static final String NO_ROW = "—";

    private final TableGrid grid;
    private final FormLayout.Needs needs;

    FilledCells(TableGrid grid, FormLayout.Needs needs) {
        this.grid = grid;
        this.needs = needs;
    }

    FormLayout.FormSheet sheet() {
        return grid.sheet();
    }

    /** Whether each row is a school. */
    boolean isOfSchools() {
        return "schools".equals(sheet().table());
    }

    /** Whether each row belongs to a school and should have more than its code. */
    boolean isBySchool() {
        return grid.school() >= 0 && needed() > 0;
    }

    /** The needed fields, without those that name the row or its school. */
    private List<FormLayout.FormColumn> needed(@Nullable SchoolKind kind, boolean any) {
        return sheet().columns().stream()
                .filter(c -> !c.pointer().equals("code")
                        && !c.path().equals("schools[].name")
                        && !c.pointer().equals("schoolCode"))
                .filter(c -> any ? needs.isNeeded(c) : needs.isNeeded(c, kind))
                .toList();
    }

    /** The number of needed fields of a row. */
    int needed() {
        return needed(null, true).size();
    }

    /** The number of needed fields of a school of some kind. */
    int needed(SchoolKind kind) {
        return needed(kind, false).size();
    }

    /** The filled needed cells of some rows. */
    int filled(List<JsonNode> rows) {
        return rows.stream().mapToInt(row -> filled(row, needed(null, true))).sum();
    }

    /** The filled needed cells of a school. */
    int filled(JsonNode school, SchoolKind kind) {
        return filled(school, needed(kind, false));
    }

    private static int filled(JsonNode row, List<FormLayout.FormColumn> columns) {
        return (int) columns.stream()
                .filter(c -> FormBook.at(row, c.pointer()) != null)
                .count();
    }

    /** The rows of a school. */
    List<JsonNode> rowsOf(@Nullable JsonNode school, List<JsonNode> rows) {
        return school == null
                ? List.of()
                : rows.stream()
                        .filter(row -> school.path("code").equals(row.get("schoolCode")))
                        .toList();
    }

    /** The formula of the number of rows. */
    String rows() {
        return "COUNTA(" + grid.range(0, 0) + ")";
    }

    /** The formula of the filled needed cells of all rows. */
    String filled() {
        return needed() == 0 ? "0" : "COUNTA(" + runs(columns(needed(null, true)), grid::range) + ")";
    }

    /** The formula of a school's filled and needed cells; empty if it needs none. */
    String ofSchool(String code, SchoolKind kind) {
        List<FormLayout.FormColumn> mine = needed(kind, false);
        if (mine.isEmpty()) {
            return "\"\"";
        }
        String match = "MATCH(" + code + "," + grid.range(0, 0) + ",0)";
        String cells = runs(columns(mine), (from, to) -> "INDEX(" + grid.range(from, to) + "," + match + ",0)");
        return "IF(ISNUMBER(" + match + "),COUNTA(" + cells + "),0)&\"/" + mine.size() + "\""; // COUNTA counts errors
    }

    /** The formula of the filled and needed cells in a school's rows. */
    String bySchool(String code) {
        int at = grid.column(grid.school());
        String mine = grid.range(at, at);
        String count = "COUNTIF(" + mine + "," + code + ")";
        String filled = columns(needed(null, true)).stream()
                .map(column -> "COUNTIFS(" + mine + "," + code + "," + grid.range(column, column) + ",\"<>\")")
                .collect(Collectors.joining("+"));
        return "IF(" + count + "=0,\"" + NO_ROW + "\",(" + filled + ")&\"/\"&" + count + "*" + needed() + ")";
    }

    private List<Integer> columns(List<FormLayout.FormColumn> fields) {
        return IntStream.range(0, sheet().columns().size())
                .filter(i -> fields.contains(sheet().columns().get(i)))
                .map(grid::column)
                .boxed()
                .toList();
    }

    /** The references to numbers that follow each other, as the arguments of a function. */
    static String runs(List<Integer> numbers, RunReference reference) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            runs.add(reference.reference(numbers.get(i), numbers.get(last)));
            i = last + 1;
        }
        return String.join(",", runs);
    }

    /** The reference to what lies between two numbers. */
    interface RunReference {
        String reference(int from, int to);
    }
}
