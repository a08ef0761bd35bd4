package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.DatasetParser;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Tokens;

/**
 * Streams a workbook as JSON tokens, row by row.
 *
 * <p>Thus one reader with one set of checks reads both forms, and both give the same assessment.
 */
public final class FormTokens implements Tokens {
    private static final int COUNT_DIGITS = 9;
    private static final CellTokens START_OBJECT = new CellTokens(JsonToken.START_OBJECT, "{", List.of());
    private static final CellTokens END_OBJECT = new CellTokens(JsonToken.END_OBJECT, "}", List.of());
    private static final CellTokens START_ARRAY = new CellTokens(JsonToken.START_ARRAY, "[", List.of());
    private static final CellTokens END_ARRAY = new CellTokens(JsonToken.END_ARRAY, "]", List.of());

    private final SingleRowSheet township;
    private final FormCells cells;
    private final Problems problems;
    private final List<FormReader.Recognised> sheets;
    private final FormLocations places;
    private final Iterator<String> tables;
    private final TokenQueue queue = new TokenQueue();
    private Table table;
    private boolean started;
    private boolean ended;
    private CellTokens current;

    public FormTokens(Workbook workbook, Dictionary dictionary, Problems problems, Notes notes) throws IOException {
        this(workbook, dictionary, problems, notes, Set.of());
    }

    /**
     * The tokens of some sheets.
     *
     * @param without the names of sheets that are passed over as if they were not there
     */
    public FormTokens(Workbook workbook, Dictionary dictionary, Problems problems, Notes notes, Set<String> without)
            throws IOException {
        FormNames names = new FormNames(FormLayout.of(dictionary, path -> true));
        this.township = new SingleRowSheet(names, problems, notes);
        this.cells = new FormCells(problems, notes);
        this.problems = problems;
        this.sheets = new FormReader(names, problems, notes).recognise(workbook, without);
        this.places = new FormLocations(sheets);
        this.tables = dictionary.dataset().parts().entrySet().stream()
                .filter(e -> e.getValue().table() != null && !e.getKey().equals(FormSchools.TABLE))
                .map(Map.Entry::getKey)
                .iterator();
    }

    /** The names of the sheets without which nothing can be judged: of the township, and of the schools. */
    public Set<String> needed() {
        return sheets.stream()
                .filter(sheet -> sheet.table() == null || (FormSchools.TABLE.equals(sheet.table()) && !sheet.further()))
                .map(sheet -> sheet.sheet().name())
                .collect(Collectors.toSet());
    }

    /** The table of a sheet's rows, or the fields of a further sheet of the schools; what it should have had, if it is another one's. */
    public Set<String> paths(String sheet) {
        return sheets.stream()
                .filter(one -> one.table() != null && one.sheet().name().equals(sheet))
                .flatMap(one -> one.further()
                        ? one.columns().stream().map(column -> column.field().path())
                        : Stream.of(one.table()))
                .collect(Collectors.toSet());
    }

    /** The source location of each value; complete when everything was read. */
    public FormLocations places() {
        return places;
    }

    @Override
    public JsonToken next() throws IOException {
        current = queue.next();
        while (current == null && advance()) {
            current = queue.next();
        }
        return current();
    }

    @Override
    public JsonToken current() {
        return current == null ? null : current.token();
    }

    @Override
    public String text() {
        return current.text();
    }

    @Override
    public int count() {
        String number = current.text();
        if (number.isEmpty() || number.length() > COUNT_DIGITS) {
            return -1;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(number);
    }

    @Override
    public void skip() throws IOException {
        int depth = current().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = next();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public String place() {
        return "";
    }

    /** Queues the next tokens, possibly none; false at the end. */
    private boolean advance() throws IOException {
        if (!started) {
            started = true;
            start();
        } else if (table != null) {
            if (!table.advance()) {
                table = null;
            }
        } else if (tables.hasNext()) {
            table = new Table(tables.next());
        } else if (!ended) {
            ended = true;
            queue.add(END_OBJECT);
        } else {
            return false;
        }
        return true;
    }

    private void start() throws IOException {
        Groups groups = new Groups();
        for (FormReader.Recognised sheet : sheets) {
            if (sheet.table() == null) {
                for (SingleRowSheet.Located value : township.read(sheet)) {
                    put(value, new FormLocations.Line(sheet, value.row()), groups);
                }
            }
        }
        queue.add(START_OBJECT);
        queue.add(CellTokens.key("format"));
        queue.add(CellTokens.text(DatasetParser.FORMAT));
        groups.write(queue);
        new FormSchools(sheets, cells, places, problems).write(queue);
    }

    private void put(SingleRowSheet.Located value, FormLocations.Line line, Groups groups) {
        String pointer = "/" + value.column().field().pointer();
        String place = line.place(value.column().index());
        if (value.cell() == null) {
            places.emptyValue(pointer, place);
            return;
        }
        places.value(pointer, place);
        if (cells.isSound(value.cell(), place, "")) {
            cells.once(line, value.column(), cells.tokens(value.column(), value.cell(), place), groups);
        }
    }

    /** The rows of one table in turn; nothing if it was not reported. */
    private final class Table {
        private final String name;
        private final boolean none;
        private final Iterator<FormReader.Recognised> each;
        private FormReader.Recognised sheet;
        private Iterator<Workbook.Row> rows = List.<Workbook.Row>of().iterator();
        private boolean any;

        Table(String name) {
            List<FormReader.Recognised> mine =
                    sheets.stream().filter(s -> name.equals(s.table())).toList();
            this.name = name;
            this.none = mine.stream().anyMatch(FormReader.Recognised::none);
            this.each = mine.iterator();
        }

        /** Writes the next row; false after the last, when the table is closed. */
        boolean advance() throws IOException {
            while (!rows.hasNext() && each.hasNext()) {
                sheet = each.next();
                rows = cells.rows(sheet);
            }
            boolean more = rows.hasNext();
            if (!any && (more || none)) {
                any = true;
                queue.add(CellTokens.key(name));
                queue.add(START_ARRAY);
            }
            if (more) {
                Workbook.Row row = rows.next();
                Groups groups = new Groups();
                cells.values(sheet, row, groups);
                places.row(name, sheet, row.number(), FormCells.label(sheet, row));
                groups.writeRow(queue);
            } else if (any) {
                queue.add(END_ARRAY);
            }
            return more;
        }
    }
}
