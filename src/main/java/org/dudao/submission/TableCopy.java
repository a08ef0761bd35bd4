package org.dudao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.RegularFile;
import org.dudao.submission.workbook.SubmittedTables;
import org.dudao.submission.workbook.Workbook;

/**
 * A new {@code .xlsx} workbook with the cells of a file that is none: sheets, rows and columns stay where they are, so that places hold. Of an
 * {@code .xls} the formats of numbers and dates, widths and merged cells come along; of tables in text all cells are texts.
 */
final class TableCopy {
    private static final int WIDEST = 60;
    private static final int USUAL = 14;
    private static final int IN_CHARACTER = 256;

    private TableCopy() {}

    /** The copy of tables of any kind. */
    static XSSFWorkbook of(SubmittedTables form) throws IOException {
        XSSFWorkbook copy = new XSSFWorkbook();
        try (Workbook tables = form.open()) {
            for (Workbook.Sheet sheet : tables.sheets()) {
                copy(sheet, copy.createSheet(sheet.name()));
            }
        }
        return copy;
    }

    /** The copy of a workbook {@code .xls}. */
    static XSSFWorkbook of(Path file) throws IOException {
        XSSFWorkbook copy = new XSSFWorkbook();
        try (InputStream in = RegularFile.open(file);
                HSSFWorkbook old = new HSSFWorkbook(in)) {
            Map<Short, CellStyle> styles = new HashMap<>();
            for (Sheet sheet : old) {
                copy(sheet, copy.createSheet(sheet.getSheetName()), copy, styles);
            }
        }
        return copy;
    }

    private static void copy(Workbook.Sheet from, Sheet to) throws IOException {
        to.setDefaultColumnWidth(USUAL);
        for (Iterator<Workbook.Row> rows = from.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            Row made = to.createRow(row.number() - 1);
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i) != null) {
                    made.createCell(i).setCellValue(row.cell(i).text());
                }
            }
        }
    }

    private static void copy(Sheet from, Sheet to, XSSFWorkbook copy, Map<Short, CellStyle> styles) {
        int last = 0;
        for (Row row : from) {
            Row made = to.createRow(row.getRowNum());
            made.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                last = Math.max(last, cell.getColumnIndex());
                Cell one = made.createCell(cell.getColumnIndex());
                value(cell, one);
                String format = cell.getCellStyle().getDataFormatString();
                if (format != null && !format.equals("General")) {
                    one.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                        CellStyle style = copy.createCellStyle();
                        style.setDataFormat(copy.createDataFormat().getFormat(format));
                        return style;
                    }));
                }
            }
        }
        for (int i = 0; i <= last; i++) {
            to.setColumnWidth(i, Math.min(WIDEST * IN_CHARACTER, from.getColumnWidth(i)));
            to.setColumnHidden(i, from.isColumnHidden(i));
        }
        from.getMergedRegions().forEach(to::addMergedRegion);
    }

    /** A formula by its last result: what it refers to may not be in the copy. */
    private static void value(Cell from, Cell to) {
        CellType type = from.getCellType() == CellType.FORMULA ? from.getCachedFormulaResultType() : from.getCellType();
        switch (type) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
            default -> {
                // blank
            }
        }
    }
}
