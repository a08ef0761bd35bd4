package org.dudao.submission;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Text;

/**
 * A workbook as the JSON text that says the same, made row by row while it is read.
 *
 * <p>So one reader, with one set of checks, reads both forms, and both give the same assessment.
 */
final class FormJson extends Reader {
    private static final String SCHOOLS = "schools";

    /** More schools than any township has; they are put together in memory. */
    private static final int MOST_SCHOOLS = 20_000;

    /** One text may stand once in the file and in many cells. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private static final Set<String> KEY = Set.of("code", "name");

    private final FormReader form;
    private final Problems problems;
    private final List<FormReader.Recognised> sheets;
    private final FormPlaces places = new FormPlaces();
    private final Iterator<String> tables;
    private Iterator<String> chunks;
    private String chunk = "";
    private int at;
    private boolean ended;
    private int characters;

    FormJson(Workbook workbook, Dictionary dictionary, Problems problems) throws IOException {
        this.form = new FormReader(dictionary, problems);
        this.problems = problems;
        this.sheets = form.recognise(workbook);
        this.tables = dictionary.dataset().parts().entrySet().stream()
                .filter(e -> e.getValue().table() != null && !e.getKey().equals(SCHOOLS))
                .map(Map.Entry::getKey)
                .iterator();
        this.chunks = List.of(start()).iterator();
    }

    /** Where each value stands; whole when all was read. */
    FormPlaces places() {
        return places;
    }

    private String start() throws IOException {
        StringBuilder text = new StringBuilder("{\"format\":\"" + JsonDataset.FORMAT + "\"");
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (FormReader.Recognised sheet : sheets) {
            if (sheet.table() == null) {
                for (FormReader.Located value : form.township(sheet).values()) {
                    String pointer = value.field().pointer();
                    String place = place(sheet, value.row(), value.column());
                    places.value("/" + pointer, place);
                    if (isSound(value.cell(), place, "")) {
                        put(groups, pointer, CellText.json(value.field().field(), value.cell()));
                    }
                }
            }
        }
        append(text, groups);
        schools(text);
        return text.toString();
    }

    private static String place(FormReader.Recognised sheet, int row, int column) {
        return sheet.sheet().name() + "!" + Workbook.letters(column) + row;
    }

    /** Whether a cell holds a value at all; one that shows an error is a problem, whatever its field. */
    private boolean isSound(Workbook.Cell cell, String place, String label) {
        if (cell == null || cell.kind() != Workbook.Kind.ERROR) {
            return true;
        }
        boolean unsaved = cell.text().startsWith("=");
        problems.add(new FormProblem(
                "cell-error",
                unsaved
                        ? new Text("公式没有算出的值", "The formula has no value in the file")
                        : new Text("公式出错", "The formula gives an error"),
                place,
                Texts.shown(cell.text()),
                new Text("一个值", "a value"),
                unsaved
                        ? new Text(
                                "用 Excel 或 WPS 打开并保存一次，或改为数值。",
                                "Open the file in Excel or WPS and save it, or write the value itself.")
                        : new Text("改正公式，或改为数值。", "Mend the formula, or write the value itself."),
                label));
        return false;
    }

    /** Adds to what is held in memory. */
    private void weigh(FormReader.Recognised sheet, Workbook.Row row, FormReader.Column column, Workbook.Cell cell) {
        characters += cell.text().length();
        if (characters > MOST_CHARACTERS) {
            exceeded("too-many-values", place(sheet, row.number(), column.index()), MOST_CHARACTERS, "字", "characters");
        }
    }

    private void exceeded(String code, String place, int most, String zh, String en) {
        problems.add(
                code,
                place,
                "> " + most,
                new Text("内容过多，未继续读取", "There is too much; reading stopped here"),
                new Text("不超过 " + most + " " + zh, "at most " + most + " " + en),
                new Text("确认这是一个乡镇一学年的报送数据。", "Make sure that this is one township's year."));
        throw new Volume.Exceeded();
    }

    private static void put(Map<String, StringBuilder> groups, String pointer, String json) {
        if (json != null) {
            int slash = pointer.lastIndexOf('/');
            String group = slash < 0 ? "" : pointer.substring(0, slash);
            StringBuilder fields = groups.computeIfAbsent(group, g -> new StringBuilder());
            fields.append(fields.isEmpty() ? "" : ",")
                    .append('"')
                    .append(pointer.substring(slash + 1))
                    .append("\":")
                    .append(json);
        }
    }

    private static void append(StringBuilder text, Map<String, StringBuilder> groups) {
        groups.forEach((group, fields) -> {
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
            if (group.isEmpty()) {
                text.append(fields);
            } else {
                text.append('"').append(group).append("\":{").append(fields).append('}');
            }
        });
    }

    /** The schools are put together of several sheets, by their codes. */
    private void schools(StringBuilder text) throws IOException {
        List<Map<String, StringBuilder>> rows = new ArrayList<>();
        Map<String, Integer> byCode = new HashMap<>();
        boolean none = false;
        boolean reported = false;
        for (FormReader.Recognised sheet : sheets) {
            if (SCHOOLS.equals(sheet.table()) && !sheet.further()) {
                none |= sheet.none();
                for (Iterator<Workbook.Row> all = rows(sheet); all.hasNext(); ) {
                    Workbook.Row row = all.next();
                    reported = true;
                    String code = code(sheet, row);
                    int index = rows.size();
                    if (index == MOST_SCHOOLS) {
                        exceeded("too-many-rows", place(sheet, row.number(), 0), MOST_SCHOOLS, "所学校", "schools");
                    }
                    rows.add(new LinkedHashMap<>());
                    byCode.putIfAbsent(code, index);
                    values(sheet, row, rows.get(index), Set.of());
                    places.school(index, sheet, row.number(), label(sheet, row));
                }
            }
        }
        for (FormReader.Recognised sheet : sheets) {
            if (SCHOOLS.equals(sheet.table()) && sheet.further()) {
                for (Iterator<Workbook.Row> all = rows(sheet); all.hasNext(); ) {
                    Workbook.Row row = all.next();
                    Integer index = byCode.get(code(sheet, row));
                    if (index != null) {
                        values(sheet, row, rows.get(index), KEY);
                        places.school(index, sheet, row.number(), null);
                    } else if (hasMore(sheet, row)) {
                        nobody(sheet, row);
                    }
                }
            }
        }
        if (reported || none) {
            text.append(",\"schools\":[");
            for (int i = 0; i < rows.size(); i++) {
                StringBuilder one = new StringBuilder("{");
                append(one, rows.get(i));
                text.append(i == 0 ? "" : ",").append(one).append('}');
            }
            text.append(']');
        }
    }

    private static boolean hasMore(FormReader.Recognised sheet, Workbook.Row row) {
        return sheet.columns().stream().anyMatch(c -> c.field().pointer().contains("/") && row.cell(c.index()) != null);
    }

    private void nobody(FormReader.Recognised sheet, Workbook.Row row) {
        int column = sheet.column("schools[].code");
        String found =
                column < 0 || row.cell(column) == null ? "" : row.cell(column).text();
        problems.add(new FormProblem(
                "dangling-code",
                new Text("“学校”表中没有这所学校", "The sheet 学校 has no school of this code"),
                place(sheet, row.number(), Math.max(0, column)),
                Texts.shown(found),
                new Text("“学校”表中的学校标识码", "a school's code of the sheet 学校"),
                new Text("补填“学校”表，或改正标识码。", "Add it to the sheet 学校, or mend the code."),
                label(sheet, row)));
    }

    private static String code(FormReader.Recognised sheet, Workbook.Row row) {
        return sheet.columns().stream()
                .filter(c -> c.field().path().equals("schools[].code") && row.cell(c.index()) != null)
                .map(c -> CellText.json(c.field().field(), row.cell(c.index())))
                .findFirst()
                .orElse("");
    }

    private void values(
            FormReader.Recognised sheet, Workbook.Row row, Map<String, StringBuilder> groups, Set<String> except) {
        for (FormReader.Column column : sheet.columns()) {
            Workbook.Cell cell = row.cell(column.index());
            if (cell == null || except.contains(column.field().pointer())) {
                continue;
            }
            if (cell.kind() == Workbook.Kind.TEXT) {
                weigh(sheet, row, column, cell);
            } else if (cell.kind() == Workbook.Kind.ERROR
                    && !isSound(cell, place(sheet, row.number(), column.index()), label(sheet, row))) {
                continue;
            }
            put(groups, column.field().pointer(), column.memo().json(cell));
        }
    }

    /** The rows below the headings that hold a value in a known column. */
    private static Iterator<Workbook.Row> rows(FormReader.Recognised sheet) throws IOException {
        Iterator<Workbook.Row> all = sheet.sheet().rows();
        return new Iterator<>() {
            private Workbook.Row next = advance();

            private Workbook.Row advance() {
                while (all.hasNext()) {
                    Workbook.Row row = all.next();
                    if (row.number() >= sheet.firstRow() && holds(row)) {
                        return row;
                    }
                }
                return null;
            }

            private boolean holds(Workbook.Row row) {
                for (FormReader.Column column : sheet.columns()) {
                    if (row.cell(column.index()) != null) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Workbook.Row next() {
                Workbook.Row row = next;
                next = advance();
                return row;
            }
        };
    }

    private static String label(FormReader.Recognised sheet, Workbook.Row row) {
        StringBuilder label = new StringBuilder();
        for (FormReader.Column column : sheet.columns()) {
            String pointer = column.field().pointer();
            Workbook.Cell cell = row.cell(column.index());
            if (cell != null && (pointer.equals("name") || pointer.equals("code") || pointer.equals("schoolCode"))) {
                label.append(label.isEmpty() ? "" : " ").append(Texts.shown(CellText.plainText(cell)));
            }
        }
        return label.toString();
    }

    /** The rows of one table, one chunk each; nothing where it was not reported. */
    private Iterator<String> table(String name) throws IOException {
        List<FormReader.Recognised> mine =
                sheets.stream().filter(s -> name.equals(s.table())).toList();
        if (mine.isEmpty()) {
            return List.<String>of().iterator();
        }
        Iterator<FormReader.Recognised> each = mine.iterator();
        boolean none = mine.stream().anyMatch(FormReader.Recognised::none);
        return new Iterator<>() {
            private FormReader.Recognised sheet;
            private Iterator<Workbook.Row> rows = List.<Workbook.Row>of().iterator();
            private int index;
            private boolean closed;

            @Override
            public boolean hasNext() {
                return !closed;
            }

            @Override
            public String next() {
                try {
                    while (!rows.hasNext() && each.hasNext()) {
                        sheet = each.next();
                        rows = rows(sheet);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                if (!rows.hasNext()) {
                    closed = true;
                    return index > 0 ? "]" : none ? ",\"" + name + "\":[]" : "";
                }
                Workbook.Row row = rows.next();
                Map<String, StringBuilder> groups = new LinkedHashMap<>();
                values(sheet, row, groups, Set.of());
                places.row(name, sheet, row.number(), label(sheet, row));
                StringBuilder text = new StringBuilder("{");
                append(text, groups);
                return (index++ == 0 ? ",\"" + name + "\":[" : ",") + text + "}";
            }
        };
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (at == chunk.length()) {
            if (!advance()) {
                return -1;
            }
        }
        int n = Math.min(length, chunk.length() - at);
        chunk.getChars(at, at + n, buffer, offset);
        at += n;
        return n;
    }

    private boolean advance() throws IOException {
        at = 0;
        while (!chunks.hasNext()) {
            if (tables.hasNext()) {
                chunks = table(tables.next());
            } else if (!ended) {
                ended = true;
                chunk = "}";
                return true;
            } else {
                return false;
            }
        }
        chunk = chunks.next();
        return true;
    }

    @Override
    public void close() {}
}
