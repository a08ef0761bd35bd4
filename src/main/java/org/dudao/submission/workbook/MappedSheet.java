package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Note;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** An office's own table, by a map: its cells as they stand below the headings, and beyond its last column those of the map's constants. */
final class MappedSheet implements Workbook.Sheet {
    private final String name;
    private final Workbook.Sheet own;
    private final FormMap.Sheet map;
    private final String mapName;
    private final boolean isFurther;
    private final Map<String, FormMap.Constant> constants = new LinkedHashMap<>();
    private final List<Workbook.Cell> constantCells = new ArrayList<>();
    private int width;
    private List<Integer> read = List.of();

    /**
     * A table.
     *
     * @param name by which places call it
     * @param isFurther whether its rows extend the schools of another sheet
     */
    MappedSheet(String name, Workbook.Sheet own, FormMap.Sheet map, String mapName, boolean isFurther) {
        this.name = name;
        this.own = own;
        this.map = map;
        this.mapName = mapName;
        this.isFurther = isFurther;
        map.constants().forEach((path, constant) -> {
            if (path.contains("[]")) {
                constants.put(path, constant);
                constantCells.add(Workbook.Cell.text(constant.value()));
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place(int row, int column) {
        int constant = column - width;
        return width == 0 || constant < 0 || constant >= constants.size()
                ? Workbook.Sheet.super.place(row, column)
                : mapName + ":" + List.copyOf(constants.values()).get(constant).line();
    }

    @Override
    public Iterator<Workbook.Row> rows() throws IOException {
        Iterator<Workbook.Row> rows = own.rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Workbook.Row next() {
                return completed(rows.next());
            }
        };
    }

    /** The row without what stands beside the table, and with the constants if it is data. */
    private Workbook.Row completed(Workbook.Row row) {
        if (row.number() <= map.headingRow() || width == 0) {
            return row;
        }
        List<Workbook.Cell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        boolean isAside = row.isAside()
                || read.stream()
                        .sorted()
                        .map(row::cell)
                        .filter(Objects::nonNull)
                        .limit(1)
                        .anyMatch(NonDataRow::isAside);
        if (!isAside && read.stream().anyMatch(i -> row.cell(i) != null)) {
            cells.addAll(constantCells);
        }
        return new Workbook.Row(row.number(), cells);
    }

    /** The rows down to the last of the headings. */
    static List<Workbook.Row> head(Workbook.Sheet sheet, int last) throws IOException {
        List<Workbook.Row> head = new ArrayList<>();
        for (Iterator<Workbook.Row> rows = sheet.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            if (row.number() > last) {
                break;
            }
            head.add(row);
        }
        return head;
    }

    /** The columns that the map names; a heading that is not there is a problem, one that nothing reads is noted. */
    FormReader.Recognised recognise(FormNames names, FormUnits units, Problems problems, Notes notes)
            throws IOException {
        List<Workbook.Row> head = head(own, map.headingRow());
        HeadingBlock block = HeadingBlock.of(head, map.headingRow());
        width = block.headings().size();
        Map<String, FormReader.Column> columns = new LinkedHashMap<>();
        List<FormReader.Column> silent = new ArrayList<>();
        for (FormMap.Column one : map.columns()) {
            if (one.to() != null) {
                column(one, one.to(), block, names, units, columns, silent, problems);
            }
        }
        read = columns.values().stream().map(FormReader.Column::index).toList();
        units.above(
                this,
                head.stream().filter(row -> row.number() < block.firstRow()).toList(),
                silent);
        notRead(block, notes);
        constants(names, columns, problems);
        return new FormReader.Recognised(
                this, map.table(), isFurther, List.copyOf(columns.values()), map.headingRow() + 1, false);
    }

    /** Adds a column, or says why it is none. */
    private void column(
            FormMap.Column one,
            String to,
            HeadingBlock block,
            FormNames names,
            FormUnits units,
            Map<String, FormReader.Column> columns,
            List<FormReader.Column> silent,
            Problems problems) {
        FormLayout.FormColumn field = names.path(to);
        int index = block.column(one.heading());
        if (field == null || !map.has(to)) {
            MappedFigures.unknown(problems, mapName + ":" + one.line(), to);
        } else if (index < 0) {
            missing(problems, FormReader.place(this, map.headingRow(), 0), one.heading());
        } else {
            String at = FormReader.place(this, map.headingRow(), index);
            List<FormUnits.Stated> stated =
                    one.unit() == null ? List.of() : List.of(new FormUnits.Stated(one.unit(), at, true));
            FormReader.Column column = FormReader.Column.of(index, field, units.find(field, stated), one.values());
            FormReader.Column first = columns.putIfAbsent(field.path(), column);
            if (first != null) {
                Duplicates.columns(
                        problems, field.heading(), FormReader.place(this, map.headingRow(), first.index()), at);
            } else if (stated.isEmpty()) {
                silent.add(column);
            }
        }
    }

    private void constants(FormNames names, Map<String, FormReader.Column> columns, Problems problems) {
        int index = width;
        for (Map.Entry<String, FormMap.Constant> one : constants.entrySet()) {
            FormLayout.FormColumn field = names.path(one.getKey());
            String at = mapName + ":" + one.getValue().line();
            if (field == null || !map.has(one.getKey())) {
                MappedFigures.unknown(problems, at, one.getKey());
            } else {
                FormReader.Column first = columns.putIfAbsent(field.path(), FormReader.Column.of(index, field, null));
                if (first != null) {
                    Duplicates.columns(
                            problems, field.heading(), FormReader.place(this, map.headingRow(), first.index()), at);
                }
            }
            index++;
        }
    }

    private void notRead(HeadingBlock block, Notes notes) {
        List<String> left = IntStream.range(0, width)
                .filter(i -> !read.contains(i) && !block.headings().get(i).isEmpty())
                .mapToObj(i -> block.headings().get(i))
                .toList();
        if (!left.isEmpty()) {
            String all = left.stream().map(Texts::shown).collect(Collectors.joining("、"));
            notes.add(new Note(
                    "columns-not-read",
                    new BilingualText(
                            "这张表有 " + left.size() + " 栏没有读取：" + all,
                            left.size() + " columns of this sheet were not read: " + all),
                    FormReader.place(this, map.headingRow(), 0),
                    ""));
        }
    }

    /** Reports a heading of the map that the sheet lacks. */
    static void missing(Problems problems, String place, String heading) {
        String shown = Texts.shown(heading);
        problems.add(
                "missing-heading",
                place,
                "",
                new BilingualText("没有对应表中的“" + shown + "”", "There is no " + shown + ", which the map names"),
                new BilingualText(shown, shown),
                new BilingualText(
                        "表格换了样式的，用 dudao map 重新生成对应表；只改了名称的，改对应表中的 heading。",
                        "If the form has changed, make a new map with dudao map; if only a name has, change `heading` in the map."));
    }
}
