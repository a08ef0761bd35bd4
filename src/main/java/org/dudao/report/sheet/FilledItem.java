package org.dudao.report.sheet;

import java.util.Arrays;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.dudao.report.Language;
import org.dudao.submission.CellText;

/**
 * One row of a returned ledger or pack.
 *
 * @param file the file's name
 * @param id the item's id; empty if it was deleted
 * @param columns the column of each field
 * @param covered the first cell of each merged range, by the cells that it covers
 */
record FilledItem(
        String file, String id, XSSFRow row, Map<LedgerField, Integer> columns, Map<CellAddress, CellAddress> covered) {
    /** Whether the table has the field. */
    boolean has(LedgerField field) {
        return columns.containsKey(field);
    }

    /** The trimmed text of a cell; a date in ISO form; empty if there is none. */
    String text(LedgerField field) {
        Integer column = columns.get(field);
        return column == null ? "" : text(cell(column));
    }

    /** A text that was filled in; a value as issued does not count. */
    String filled(LedgerField field) {
        String text = text(field);
        boolean issued = field == LedgerField.PROGRESS && isIssued(text);
        return issued ? "" : text;
    }

    /** Whether it is the progress as issued. */
    static boolean isIssued(String text) {
        return Arrays.stream(Language.values())
                .anyMatch(l -> l.pick(Progress.NOT_STARTED.text()).equals(text));
    }

    /** Whether the cell is computed, and thus not filled in. */
    boolean isFormula(LedgerField field) {
        Integer column = columns.get(field);
        XSSFCell cell = column == null ? null : cell(column);
        return cell != null && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR);
    }

    /** Whether the cell is covered by a merged range, which would hide its value. */
    boolean isCovered(LedgerField field) {
        Integer column = columns.get(field);
        CellAddress at = column == null ? null : new CellAddress(row.getRowNum(), column);
        return at != null && !covered.getOrDefault(at, at).equals(at);
    }

    /** File, sheet and cell. */
    String place(LedgerField field) {
        Integer column = columns.get(field);
        return file + " " + row.getSheet().getSheetName() + "!"
                + (column == null ? String.valueOf(row.getRowNum() + 1) : letters(column) + (row.getRowNum() + 1));
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    private XSSFCell cell(int column) {
        CellAddress at = new CellAddress(row.getRowNum(), column);
        CellAddress first = covered.getOrDefault(at, at);
        XSSFRow of = row.getSheet().getRow(first.getRow());
        return of == null ? null : of.getCell(first.getColumn());
    }

    /** Writes a text into the ledger, in the cell's style, and adjusts the row's height. */
    void put(LedgerField field, String text) {
        int column = columns.get(field);
        XSSFCell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
            XSSFCell beside = column == 0 ? null : row.getCell(column - 1);
            if (beside != null) {
                cell.setCellStyle(beside.getCellStyle());
            }
        }
        cell.setBlank();
        cell.setCellValue(text);
        double width = row.getSheet().getColumnWidth(column) / 256.0;
        double height = Heights.of(Heights.lines(text, width));
        if (height > row.getHeightInPoints()) {
            row.setHeightInPoints((float) height);
        }
    }

    /** A cell's text. */
    static String text(XSSFCell cell) {
        return CellText.of(cell);
    }
}
