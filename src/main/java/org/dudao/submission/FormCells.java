package org.dudao.submission;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.dudao.facts.Text;

/** Takes the values out of the rows of a form, and tells of cells that hold none. */
final class FormCells {
    /** One text may stand once in the file and in many cells. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private final Problems problems;
    private int characters;

    FormCells(Problems problems) {
        this.problems = problems;
    }

    /** Adds the values of a row's known columns, but of those whose pointers are excepted. */
    void values(FormReader.Recognised sheet, Workbook.Row row, Groups groups, Set<String> except) {
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
            groups.put(column, column.memo().said(cell));
        }
    }

    static String place(FormReader.Recognised sheet, int row, int column) {
        return FormReader.place(sheet.sheet(), row, column);
    }

    /** Whether a cell holds a value at all; one that shows an error is a problem, whatever its field. */
    boolean isSound(Workbook.Cell cell, String place, String label) {
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

    /** Stops the reading. */
    void exceeded(String code, String place, int most, String zh, String en) {
        problems.add(
                code,
                place,
                "> " + most,
                new Text("内容过多，未继续读取", "There is too much; reading stopped here"),
                new Text("不超过 " + most + " " + zh, "at most " + most + " " + en),
                new Text("确认这是一个乡镇一学年的报送数据。", "Make sure that this is one township's year."));
        throw new Volume.Exceeded();
    }

    /** What a row is called on its sheet. */
    static String label(FormReader.Recognised sheet, Workbook.Row row) {
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

    /** The rows below the headings that hold a value in a known column. */
    static Iterator<Workbook.Row> rows(FormReader.Recognised sheet) throws IOException {
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
}
