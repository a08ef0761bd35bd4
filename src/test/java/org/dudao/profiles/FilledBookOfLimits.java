package org.dudao.profiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;

/** A template of own limits that a clerk fills in. */
final class FilledBookOfLimits {
    private static final int FIRST = 4;

    private final XSSFWorkbook workbook;

    private FilledBookOfLimits(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static FilledBookOfLimits of(Catalogue catalogue, Language language) throws IOException {
        return new FilledBookOfLimits(
                new XSSFWorkbook(new ByteArrayInputStream(OwnLimitTemplate.of(catalogue, language))));
    }

    private static int at(OwnLimitColumn column) {
        return List.of(OwnLimitColumn.values()).indexOf(column);
    }

    private XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }

    /** The row of a standard, counted from 0 among its rows. */
    Row row(String id, int nth) {
        int seen = 0;
        for (int r = FIRST; r <= sheet().getLastRowNum(); r++) {
            Cell cell = sheet().getRow(r).getCell(at(OwnLimitColumn.ID));
            if (cell != null && cell.getStringCellValue().equals(id) && seen++ == nth) {
                return sheet().getRow(r);
            }
        }
        throw new AssertionError("no row " + nth + " of " + id);
    }

    /** The standard of each row by the row's number in the sheet, such as {@code scale.large-class#2} for its second row. */
    Map<Integer, String> rows() {
        Map<Integer, String> rows = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int r = FIRST; r <= sheet().getLastRowNum(); r++) {
            String id = sheet().getRow(r).getCell(at(OwnLimitColumn.ID)).getStringCellValue();
            int nth = seen.merge(id, 1, Integer::sum);
            rows.put(r + 1, nth == 1 ? id : id + "#" + nth);
        }
        return rows;
    }

    /** Types a text or a number into a cell of a standard's first row. */
    FilledBookOfLimits type(String id, OwnLimitColumn column, Object value) {
        return type(id, 0, column, value);
    }

    FilledBookOfLimits type(String id, int nth, OwnLimitColumn column, Object value) {
        put(row(id, nth), at(column), value);
        return this;
    }

    /** Types a number into a cell that shows percentages. */
    FilledBookOfLimits typePercentage(String id, OwnLimitColumn column, double value) {
        Cell cell = put(row(id, 0), at(column), value);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        cell.setCellStyle(style);
        return this;
    }

    private static Cell put(Row row, int column, Object value) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (String.valueOf(value).startsWith("=")) {
            row.removeCell(cell);
            row.createCell(column).setCellFormula(value.toString().substring(1)); // without a result from before
        } else {
            cell.setCellValue(value.toString());
        }
        return cell;
    }

    /** Adds a copy of a standard's first row at the end; gives the number of its row in the sheet. */
    Row copy(String id) {
        Row from = row(id, 0);
        Row to = sheet().createRow(sheet().getLastRowNum() + 1);
        for (Cell cell : from) {
            if (cell.getCellType() == CellType.STRING) {
                to.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
            }
        }
        return to;
    }

    FilledBookOfLimits type(Row row, OwnLimitColumn column, Object value) {
        put(row, at(column), value);
        return this;
    }

    /** Deletes the row of keys, as some people do with what they find hidden. */
    FilledBookOfLimits withoutKeys() {
        sheet().removeRow(sheet().getRow(2));
        return this;
    }

    /** Empties the hidden column. */
    FilledBookOfLimits withoutIssued() {
        for (Row row : sheet()) {
            Cell cell = row.getCell(at(OwnLimitColumn.ISSUED));
            if (cell != null) {
                row.removeCell(cell);
            }
        }
        return this;
    }

    FilledBookOfLimits name(SchemeField field, String value) {
        put(workbook.getSheetAt(1).getRow(3 + List.of(SchemeField.values()).indexOf(field)), 1, value);
        return this;
    }

    Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
        return file;
    }
}
