package org.dudao.report.register;

import java.util.List;
import org.dudao.report.sheet.SheetCell;

/**
 * A table of a register: a sheet of the workbook, and a section of the page.
 *
 * @param id the link target in the page
 * @param name the name of its sheet
 * @param note what must be known of it; empty for nothing
 */
record RegisterTable(
        String id, String name, String title, String note, List<Column> columns, List<List<SheetCell>> rows) {
    /**
     * A column.
     *
     * @param width in characters
     * @param isChoice whether the page offers its values to filter by
     */
    record Column(String heading, double width, boolean isChoice) {}
}
