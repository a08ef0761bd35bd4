package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Joins the schools' rows from several sheets by code; all are held in memory. */
final class FormSchools {
    static final String TABLE = "schools";

    /** More schools than any township has. */
    private static final int MOST_SCHOOLS = 20_000;

    private static final int MOST_VALUES = 1_500_000;
    private static final Set<String> KEY = Set.of("code", "name");

    private final List<FormReader.Recognised> sheets;
    private final FormCells cells;
    private final FormLocations places;
    private final Problems problems;
    private final List<Groups> schools = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private int values;

    FormSchools(List<FormReader.Recognised> sheets, FormCells cells, FormLocations places, Problems problems) {
        this.sheets = sheets.stream().filter(s -> TABLE.equals(s.table())).toList();
        this.cells = cells;
        this.places = places;
        this.problems = problems;
    }

    /** Writes the table with its key; nothing if no school was reported. */
    void write(TokenQueue out) throws IOException {
        boolean none = false;
        for (FormReader.Recognised sheet : sheets) {
            if (!sheet.further()) {
                none |= sheet.none();
                own(sheet);
            }
        }
        for (FormReader.Recognised sheet : sheets) {
            if (sheet.further()) {
                further(sheet);
            }
        }
        if (!schools.isEmpty() || none) {
            out.add(CellTokens.key(TABLE));
            out.add(new CellTokens(JsonToken.START_ARRAY, "[", List.of()));
            schools.forEach(school -> school.writeRow(out));
            out.add(new CellTokens(JsonToken.END_ARRAY, "]", List.of()));
        }
    }

    private void own(FormReader.Recognised sheet) throws IOException {
        for (Iterator<Workbook.Row> all = cells.rows(sheet); all.hasNext(); ) {
            Workbook.Row row = all.next();
            int index = schools.size();
            if (index == MOST_SCHOOLS) {
                cells.exceeded(
                        "too-many-rows", FormCells.place(sheet, row.number(), 0), MOST_SCHOOLS, "所学校", "schools");
            }
            schools.add(new Groups());
            String code = code(sheet, row);
            byCode.putIfAbsent(code, index);
            int name = sheet.column("schools[].name");
            cells.names().add(name < 0 ? null : row.cell(name), code);
            count(sheet, row);
            FormLocations.Line line = new FormLocations.Line(sheet, row.number());
            cells.valuesOnce(line, row, schools.get(index), Set.of());
            places.school(index, line, FormCells.label(sheet, row));
        }
    }

    private void further(FormReader.Recognised sheet) throws IOException {
        for (Iterator<Workbook.Row> all = cells.rows(sheet); all.hasNext(); ) {
            Workbook.Row row = all.next();
            Integer index = index(sheet, row);
            if (index != null) {
                count(sheet, row);
                FormLocations.Line line = new FormLocations.Line(sheet, row.number());
                cells.valuesOnce(line, row, schools.get(index), KEY);
                places.school(index, line, null);
            } else if (hasMore(sheet, row)) {
                unknownSchool(sheet, row);
            }
        }
    }

    /** The school of a row of a further sheet: by its code, or by its name in the place of the code; null if there is none. */
    private @Nullable Integer index(FormReader.Recognised sheet, Workbook.Row row) {
        String written = code(sheet, row);
        Integer index = byCode.get(written);
        if (index != null) {
            return index;
        }
        int column = sheet.column("schools[].name");
        Workbook.Cell name = column < 0 ? null : row.cell(column);
        String code = written != null
                ? cells.names().code(written)
                : name == null ? null : cells.names().code(name.text());
        if (code != null) {
            int at = written != null ? sheet.column("schools[].code") : column;
            cells.noteRead(
                    FormCells.place(sheet, row.number(), at), row.cell(at).text(), code);
        }
        return code == null ? null : byCode.get(code);
    }

    /** Counts memory in use. */
    private void count(FormReader.Recognised sheet, Workbook.Row row) {
        values += sheet.columns().size();
        if (values > MOST_VALUES) {
            cells.exceeded("too-many-values", FormCells.place(sheet, row.number(), 0), MOST_VALUES, "个数据项", "values");
        }
    }

    /** The normalized code of the row's school; null if there is none. */
    private static String code(FormReader.Recognised sheet, Workbook.Row row) {
        return sheet.columns().stream()
                .filter(c -> c.field().path().equals("schools[].code") && row.cell(c.index()) != null)
                .map(c ->
                        CellParser.parse(c.field().field(), row.cell(c.index())).text())
                .findFirst()
                .orElse(null);
    }

    private static boolean hasMore(FormReader.Recognised sheet, Workbook.Row row) {
        return sheet.columns().stream()
                .anyMatch(c -> !KEY.contains(c.field().pointer()) && row.cell(c.index()) != null);
    }

    private void unknownSchool(FormReader.Recognised sheet, Workbook.Row row) {
        int column = sheet.column("schools[].code");
        String found =
                column < 0 || row.cell(column) == null ? "" : row.cell(column).text();
        problems.add(new InputProblem(
                "dangling-code",
                new BilingualText("“学校”表中没有这所学校", "No school in the sheet 学校 has this code"),
                FormCells.place(sheet, row.number(), Math.max(0, column)),
                Texts.shown(found),
                new BilingualText("“学校”表中的学校标识码", "the code of a school in the sheet 学校"),
                new BilingualText("补填“学校”表，或改正标识码。", "Add it to the sheet 学校, or correct the code."),
                FormCells.label(sheet, row),
                nearest(found)));
    }

    private String nearest(String found) {
        Set<String> codes = new HashSet<>(byCode.keySet());
        codes.remove(null);
        String nearest = found.isBlank() ? null : NameSuggestions.nearest(found.strip(), codes);
        return nearest == null ? "" : nearest;
    }
}
