package org.dudao.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** A sheet with one table under a title and a note, formatted for printing on landscape A4. */
public final class TableSheet {
    private static final String HEAD = "FFD9E1F2";
    private static final float MARGIN = 0.4f;

    private final Worksheet sheet;
    private final List<Double> widths;
    private final Language language;
    private int next;
    private int first;

    /** An empty workbook with the typefaces of official tables; finished by the caller. */
    public static Workbook book(OutputStream bytes) {
        Workbook workbook = new Workbook(bytes, "Dudao", "1.0");
        workbook.setGlobalDefaultFont("宋体", Heights.FONT);
        return workbook;
    }

    /**
     * Starts a sheet.
     *
     * @param note a sentence below the title
     * @param widths of the columns, in characters
     */
    public TableSheet(
            Workbook workbook, String name, String title, String note, List<Double> widths, Language language) {
        this.sheet = workbook.newWorksheet(name);
        this.widths = widths;
        this.language = language;
        setUpPage();
        for (int i = 0; i < widths.size(); i++) {
            sheet.width(i, widths.get(i));
        }
        sheet.value(next, 0, title);
        // one merged range per sheet: the library writes several in varying order
        sheet.range(next, 0, next, last())
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("centerContinuous")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(next++, 30);
        sheet.value(next, 0, note);
        sheet.range(next, 0, next, last()).merge();
        sheet.range(next, 0, next, last())
                .style()
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        double width = widths.stream().mapToDouble(Double::doubleValue).sum();
        sheet.rowHeight(next++, Heights.of(1 + (int) (TerminalWidth.width(note) / Math.max(1, width - 4))));
    }

    /** The page setup; the library writes this first. */
    private void setUpPage() {
        sheet.hideGridLines();
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(MARGIN);
        sheet.bottomMargin(MARGIN + 0.2f);
        sheet.footer(language.pick("第 &P 页　共 &N 页", "Page &P of &N"), Position.CENTER, "宋体", 9);
    }

    private int last() {
        return widths.size() - 1;
    }

    /** A hidden row of column ids, so that moved columns are recognised. */
    public void keys(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            sheet.value(next, i, keys.get(i));
        }
        sheet.hideRow(next++);
    }

    /** The headings, frozen, filterable and repeated on every printed page. */
    public void head(List<String> headings) {
        int lines = 1;
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(next, i, headings.get(i));
            lines = Math.max(lines, Heights.lines(headings.get(i), widths.get(i)));
        }
        sheet.range(next, 0, next, last())
                .style()
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(next, Heights.of(lines));
        sheet.repeatRows(next, next);
        first = ++next;
        sheet.freezePane(1, next);
    }

    /** A row of the table, as high as its longest text: not every program that opens the file computes it. */
    public void row(List<SheetCell> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
            if (cells.get(i).value() instanceof String text) {
                lines = Math.max(lines, Heights.lines(text, widths.get(i)));
            }
        }
        sheet.rowHeight(next, Heights.of(lines));
        next++;
    }

    /** Flushes the rows so far, which can then no longer be coloured or validated, so that a long table takes no memory. */
    public void release() throws IOException {
        sheet.flush();
    }

    /** The number of the next row, from 1. */
    public int nextRow() {
        return next + 1;
    }

    private void put(int column, SheetCell cell) {
        if (cell.value() instanceof Number number) {
            sheet.value(next, column, number);
        } else if (cell.value() instanceof LocalDate day) {
            sheet.value(next, column, day);
        } else if (cell.value() instanceof SheetCell.Formula formula) {
            sheet.formula(next, column, formula.text());
        } else if (cell.value() != null) {
            sheet.value(next, column, Heights.cut(cell.value().toString()));
        }
        var style = sheet.style(next, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN);
        if (cell.centred()) {
            style.horizontalAlignment("center");
        }
        if (cell.format() != null) {
            style.format(cell.format());
        }
        if (cell.fill() != null) {
            style.fillColor(cell.fill());
        }
        if (cell.open()) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        style.set();
    }

    /** The cells of a column, with spare rows for entries by hand. */
    private Range column(int column, int room) {
        return sheet.range(first, column, Math.max(first, next - 1 + room), column);
    }

    /** Restricts a column to a list of words. */
    void offer(int column, int room, HiddenSheet.Words words) {
        offer(column(column, room), words.range());
    }

    /**
     * Restricts a column to a list of words.
     *
     * @param room how many rows below the table it is offered in, too
     * @param range the cells of the words, such as {@code dudao!$A$1:$A$5}
     */
    public void offer(int column, int room, String range) {
        offer(column(column, room), range);
    }

    /**
     * Restricts some cells of a column to a list of words.
     *
     * @param from the number of the first row, from 1
     * @param to the number of the last row
     * @param words the range of the words, in any sheet
     */
    public void offer(int column, int from, int to, String words) {
        offer(sheet.range(from - 1, column, to - 1, column), words);
    }

    private void offer(Range cells, String words) {
        cells.validateWithListByFormula(words)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(language.pick("请从下拉框选择", "Please choose"))
                .error(language.pick("请从下拉框中选择，不确定的留空。", "Please choose from the list, or leave it empty."));
    }

    /** Restricts a column to dates. */
    public void wantDays(int column, int room) {
        String cell = cell(column);
        column(column, room)
                .validateWithFormula(
                        "AND(ISNUMBER(" + cell + ")," + cell + ">=DATE(2000,1,1)," + cell + "=INT(" + cell + "))")
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(language.pick("请填日期", "Please enter a date"))
                .error(language.pick("如 2026-09-01。", "Such as 2026-09-01."));
    }

    /** Colours a column by a formula; the library does not escape it, so it must not contain {@code <}. */
    void colour(int column, int room, String formula, String colour) {
        column(column, room).style().fillColor(colour).set(new ConditionalFormattingExpressionRule(formula, true));
    }

    /** Hides a column of marks for the program. */
    public void hide(int column) {
        sheet.hideColumn(column);
    }

    /** The first cell of a column, such as {@code $J5}, for a formula that applies to the whole column. */
    String cell(int column) {
        return "$" + HiddenSheet.letters(column) + (first + 1);
    }

    /** Locks all but the open cells without a password, against accidental changes. */
    public void lock() {
        sheet.protect(
                "",
                Set.of(
                        SheetProtectionOption.SHEET,
                        SheetProtectionOption.OBJECTS,
                        SheetProtectionOption.SCENARIOS,
                        SheetProtectionOption.SORT,
                        SheetProtectionOption.INSERT_COLUMNS,
                        SheetProtectionOption.INSERT_ROWS,
                        SheetProtectionOption.DELETE_COLUMNS,
                        SheetProtectionOption.DELETE_ROWS));
    }

    /** Finishes the sheet. */
    public void finish() throws IOException {
        if (first > 0) {
            sheet.setAutoFilter(first - 1, 0, Math.max(first, next - 1), last());
        }
        sheet.finish();
    }
}
