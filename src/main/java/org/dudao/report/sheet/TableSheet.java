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

/** A sheet of one table under a title and a note, ready to be printed on A4 paper laid across. */
public final class TableSheet {
    private static final String HEAD = "FFD9E1F2";
    private static final float MARGIN = 0.4f;

    private final Worksheet sheet;
    private final List<Double> widths;
    private final Language language;
    private int next;
    private int first;

    /** An empty workbook in the faces of official tables; the caller finishes it. */
    public static Workbook book(OutputStream bytes) {
        Workbook workbook = new Workbook(bytes, "Dudao", "1.0");
        workbook.setGlobalDefaultFont("宋体", Heights.FONT);
        return workbook;
    }

    /**
     * Begins a sheet.
     *
     * @param note a sentence below the title
     * @param widths of the columns, in characters
     */
    public TableSheet(
            Workbook workbook, String name, String title, String note, List<Double> widths, Language language) {
        this.sheet = workbook.newWorksheet(name);
        this.widths = widths;
        this.language = language;
        lay();
        for (int i = 0; i < widths.size(); i++) {
            sheet.width(i, widths.get(i));
        }
        sheet.value(next, 0, title);
        // one merged range a sheet: the library writes several in another order each time
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

    /** How it is printed; the library writes this first of all. */
    private void lay() {
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

    /** A row that nobody sees, by which columns are known again wherever they are moved. */
    void keys(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            sheet.value(next, i, keys.get(i));
        }
        sheet.hideRow(next++);
    }

    /** The headings; they stay in sight, can be filtered by, and are repeated on every printed page. */
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

    /** A row of the table, as high as its longest text: not every program that opens the file works it out by itself. */
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

    /** Lets go of the rows so far, which then can no longer be coloured or validated: a table of many rows takes no memory. */
    public void release() throws IOException {
        sheet.flush();
    }

    /** The row that comes next, counted from 1. */
    public int nextRow() {
        return next + 1;
    }

    private void put(int column, SheetCell cell) {
        if (cell.value() instanceof Number number) {
            sheet.value(next, column, number);
        } else if (cell.value() instanceof LocalDate day) {
            sheet.value(next, column, day);
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

    /** The cells of a column, with room for rows that are added by hand. */
    private Range column(int column, int room) {
        return sheet.range(first, column, Math.max(first, next - 1 + room), column);
    }

    /** Offers words, and takes no other. */
    void offer(int column, int room, HiddenSheet.Words words) {
        column(column, room)
                .validateWithListByFormula(words.range())
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(language.pick("请从下拉框选择", "Please choose"))
                .error(language.pick("请从下拉框中选择，不确定的留空。", "Please choose from the list, or leave it empty."));
    }

    /** Takes days, and nothing else. */
    void wantDays(int column, int room) {
        String cell = cell(column);
        column(column, room)
                .validateWithFormula(
                        "AND(ISNUMBER(" + cell + ")," + cell + ">=DATE(2000,1,1)," + cell + "=INT(" + cell + "))")
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(language.pick("请填日期", "Please enter a day"))
                .error(language.pick("如 2026-09-01。", "Such as 2026-09-01."));
    }

    /** Colours a column where a formula says so; the library writes the formula as it is, so it must not hold {@code <}. */
    void colour(int column, int room, String formula, String colour) {
        column(column, room).style().fillColor(colour).set(new ConditionalFormattingExpressionRule(formula, true));
    }

    /** The first cell of a column, such as {@code $J5}, as a formula for the whole column names it. */
    String cell(int column) {
        return "$" + HiddenSheet.letters(column) + (first + 1);
    }

    /** Locks all but the open cells, without a password: a guard against slips of the hand. */
    void lock() {
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

    /** Ends the sheet. */
    public void finish() throws IOException {
        if (first > 0) {
            sheet.setAutoFilter(first - 1, 0, Math.max(first, next - 1), last());
        }
        sheet.finish();
    }
}
