package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RowKey;
import org.jspecify.annotations.Nullable;

/** The sheet of a table: its headings, and its rows with drop-downs, messages and the names of the schools. */
final class FormTable {
    private static final int HEADINGS = 2;
    private static final int HINTS = 3;
    private static final int PATHS = 4;
    private static final double NAME = 24;
    private static final int FLUSHED = 1000;
    private static final String CODE = "每行一个编号，如 1、2、3，表内不重复。先填两行，选中后向下拖动即自动递增；没有内容的行不要编号。";
    private static final String OWN_CODE = "每行一个编号，可用本单位的叫法，如 1号楼，也可填 1、2、3，同校内不重复。没有内容的行不要编号。";
    private static final String SCHOOL_CODE = "国家统一的十位标识码。只在这里填一次，其他各表从下拉框选。";

    private final FormBook book;
    private final FormChoices choices;
    private final TableGrid grid;
    private final FormLayout.FormSheet sheet;
    private final List<JsonNode> rows;
    private final Worksheet out;

    private FormTable(FormBook book, FormChoices choices, FormLayout.FormSheet sheet) {
        this.book = book;
        this.choices = choices;
        this.grid = new TableGrid(sheet);
        this.sheet = sheet;
        this.rows = book.rows(sheet.table());
        this.out = book.sheet(sheet.name());
    }

    /** Writes one. */
    static void write(FormBook book, FormChoices choices, FormLayout.FormSheet sheet) throws IOException {
        FormTable table = new FormTable(book, choices, sheet);
        table.head();
        double width = 0;
        for (int i = 0; i < sheet.columns().size(); i++) {
            width += table.column(i);
        }
        if (table.grid.isNameAdded()) {
            width += table.nameHeading();
        }
        table.headingStyles();
        table.values();
        book.lines(table.out);
        boolean named = sheet.isFurther() || sheet.table().equals("schools") || table.grid.isNameAdded();
        int kept = table.grid.isNameAdded() ? table.grid.name() + 1 : named ? 2 : 1;
        table.out.freezePane(Math.min(kept, 3), TableGrid.HEAD);
        FormPages.finish(table.out, width, HEADINGS, HINTS, kept);
    }

    private void head() {
        FormBook.title(out, sheet.name(), 2);
        if (!rows.isEmpty()) {
            book.lastYear().beside(out, 3);
        }
        if (!sheet.isFurther()) {
            out.value(1, 0, FormWriter.NOTHING);
            out.style(1, 0).fontColor(FormBook.GREY).set();
            out.value(1, 1, book.isNone(sheet.table()) ? "无" : null);
            out.style(1, 1)
                    .fillColor("FFF2CC")
                    .borderStyle(BorderStyle.THIN)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        }
    }

    /** Writes a field's column; returns its width. */
    private double column(int index) {
        FormLayout.FormColumn column = sheet.columns().get(index);
        FieldSchema field = column.field();
        int at = grid.column(index);
        out.value(HEADINGS, at, column.heading() + (field.required() ? "*" : ""));
        out.value(HINTS, at, index == grid.school() ? "从下拉框选" : hint(column));
        out.value(PATHS, at, column.path());
        double width = width(column);
        out.width(at, width);
        var style = out.style(at);
        if (FormValues.isText(field)) {
            style.format("@");
        }
        if (field.type() == FieldType.DATE) {
            style.format("yyyy-mm-dd");
        }
        style.protectionOption(ProtectionOption.LOCKED, false);
        style.set();
        var cells = out.range(TableGrid.HEAD, at, TableGrid.HEAD + TableGrid.ROWS - 1, at);
        if (index == grid.school()) {
            choices.offerSchools(cells);
        } else {
            choices.restrict(cells, field, message(column));
        }
        return width;
    }

    /** Wide enough for the heading in two or three lines, and for usual values. */
    private static double width(FormLayout.FormColumn column) {
        if (column.pointer().equals("name")) {
            return NAME;
        }
        double least =
                switch (column.field().type()) {
                    case WHOLE, DECIMAL, YES_NO -> 9.5;
                    case DATE, STATED_DATE, CODE, ROW_CODE -> 13;
                    case CHOICE -> 12;
                    default -> 18;
                };
        return Math.max(least, 2.1 * Math.min(9, (column.heading().length() + 2) / 2) + 2);
    }

    private static @Nullable String message(FormLayout.FormColumn column) {
        if (column.pointer().equals("code")) {
            String what = column.field().type() == FieldType.ROW_CODE ? OWN_CODE : CODE;
            return column.path().equals("schools[].code") ? SCHOOL_CODE : what;
        }
        FieldGuides.Guide guide = FieldGuides.find(column.path());
        return guide == null ? null : guide.text();
    }

    /** The day of the figure and its form of entry, whose unit stays in the last brackets. */
    private static String hint(FormLayout.FormColumn column) {
        FieldSchema field = column.field();
        FieldGuides.Guide guide = FieldGuides.find(column.path());
        String day =
                guide == null || guide.day().zh().isEmpty() ? "" : guide.day().zh() + "；";
        String unit = field.unit().isEmpty() ? "" : "（" + field.unit() + "）";
        RowKey key = column.pointer().equals("code") ? RowKey.find(FormReader.tableOf(column.path())) : null;
        return day
                + (field.type() == FieldType.CHOICE
                        ? "选填"
                        : FormFile.expected(field).zh()
                                + unit
                                + (key == null ? "" : "；" + key.rule().zh()));
    }

    private double nameHeading() {
        out.value(HEADINGS, grid.name(), TableGrid.NAME);
        out.value(HINTS, grid.name(), "自动显示，不填；行多时把上一格向下拖");
        out.width(grid.name(), NAME);
        return NAME;
    }

    private void headingStyles() {
        int last = grid.width() - 1;
        out.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .bold()
                .fontColor(FormBook.WHITE)
                .fillColor(FormBook.BLUE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.rowHeight(HEADINGS, 48);
        out.range(HINTS, 0, HINTS, last)
                .style()
                .fontColor(FormBook.GREY)
                .fontSize(9)
                .wrapText(true)
                .fillColor(FormBook.PALE)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.rowHeight(HINTS, 52);
        for (int i = 0; i < sheet.columns().size(); i++) {
            out.style(PATHS, grid.column(i)).fontColor("A6A6A6").fontSize(7).set();
        }
    }

    private void values() throws IOException {
        for (int r = 0; r < Math.max(rows.size(), TableGrid.prepared(rows.size())); r++) {
            JsonNode row = r < rows.size() ? rows.get(r) : null;
            for (int i = 0; row != null && i < sheet.columns().size(); i++) {
                FormLayout.FormColumn column = sheet.columns().get(i);
                if (grid.column(i) != grid.name()) {
                    FormValues.write(
                            out,
                            TableGrid.HEAD + r,
                            grid.column(i),
                            column.field(),
                            FormBook.at(row, column.pointer()),
                            book.lastYear());
                }
            }
            if (grid.name() >= 0 && choices.schools() != null) {
                name(TableGrid.HEAD + r, row);
            } else if (row == null) {
                blank(TableGrid.HEAD + r);
            }
            if (r % FLUSHED == FLUSHED - 1) {
                out.flush();
            }
        }
    }

    /** Makes an empty row one that is printed. */
    private void blank(int row) {
        for (int i : new int[] {0, sheet.columns().size() - 1}) {
            FormValues.write(out, row, grid.column(i), sheet.columns().get(i).field(), null, book.lastYear());
            out.style(row, grid.column(i)).borderStyle(BorderStyle.THIN).set();
        }
    }

    /** The name of a row's school, looked up by its code in the sheet 学校. */
    private void name(int row, @Nullable JsonNode values) {
        TableGrid schools = choices.schools();
        int school = grid.school();
        JsonNode code = FormBook.at(values, sheet.columns().get(school).pointer());
        String cell = Workbook.letters(school) + (row + 1);
        String formula = "IF(" + cell + "=\"\",\"\",IFERROR(INDEX(" + schools.range(1, 1) + ",MATCH(" + cell + ","
                + schools.range(0, 0) + ",0))&\"\",\"\"))";
        String shown = book.schoolName(code);
        book.formula(out, row, grid.name(), formula, shown);
        book.lastYear()
                .mark(out.style(row, grid.name()), !shown.isEmpty())
                .fontColor(FormBook.GREY)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }
}
