package org.dudao.report.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.report.Language;

/**
 * A table of the workbook.
 *
 * @param name the name of its sheet
 * @param note a sentence below its title
 * @param rows each with a cell for every column
 */
public record WorkbookTable(String name, String title, String note, List<Column> columns, List<List<SheetCell>> rows) {
    /** The row of the first line of every table: below title, note and headings. */
    public static final int FIRST_ROW = 4;

    /** A column, with its width in characters. */
    public record Column(String heading, double width) {}

    /** Starts its sheet, with the headings. */
    public static TableSheet begin(
            Workbook workbook, String name, String title, String note, List<Column> columns, Language language) {
        TableSheet sheet = new TableSheet(
                workbook, name, title, note, columns.stream().map(Column::width).toList(), language);
        sheet.head(columns.stream().map(Column::heading).toList());
        return sheet;
    }

    /** Writes its sheet. */
    public void write(Workbook workbook, Language language) throws IOException {
        TableSheet sheet = begin(workbook, name, title, note, columns, language);
        rows.forEach(sheet::row);
        sheet.finish();
    }
}
