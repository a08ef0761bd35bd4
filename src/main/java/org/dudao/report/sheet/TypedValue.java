package org.dudao.report.sheet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** A typed value on its way into a cell of another workbook. */
public final class TypedValue {
    private TypedValue() {}

    /** Whether it can be carried over: a formula was not typed as a value, and would give another result elsewhere. */
    static boolean isPlain(XSSFCell cell) {
        return cell.getCellType() != CellType.FORMULA && cell.getCellType() != CellType.ERROR;
    }

    /** Writes a text into a cell, in the cell's style, and adjusts the row's height. */
    public static void put(String text, XSSFRow row, int column) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(text);
        adjust(row, column, cell);
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
            XSSFCell beside = column == 0 ? null : row.getCell(column - 1);
            if (beside != null) {
                cell.setCellStyle(beside.getCellStyle());
            }
        }
        return cell;
    }

    /** Writes it into a cell, in the cell's style, and adjusts the row's height. */
    static void put(XSSFCell from, XSSFRow row, int column) {
        XSSFCell cell = cell(row, column);
        switch (from.getCellType()) {
            case NUMERIC -> number(from, cell);
            case BOOLEAN -> cell.setCellValue(from.getBooleanCellValue());
            default ->
                cell.setCellValue(
                        from.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n'));
        }
        adjust(row, column, cell);
    }

    private static void adjust(XSSFRow row, int column, XSSFCell cell) {
        double width = row.getSheet().getColumnWidth(column) / 256.0;
        double height = Heights.of(Heights.lines(FilledItem.text(cell), width));
        if (height > row.getHeightInPoints()) {
            row.setHeightInPoints((float) height);
        }
    }

    /** A date typed in a cell that is not formatted as one would show as a number. */
    private static void number(XSSFCell from, XSSFCell to) {
        double number = from.getNumericCellValue();
        boolean day = DateUtil.isCellDateFormatted(from) && DateUtil.isValidExcelDate(number);
        if (!day && DateUtil.isCellDateFormatted(to)) {
            to.setCellValue(FilledItem.text(from));
            return;
        } else if (!day) {
            to.setCellValue(number);
            return;
        }
        LocalDateTime moment = from.getLocalDateTimeCellValue();
        if (DateUtil.isCellDateFormatted(to)) {
            to.setCellValue(moment);
        } else {
            boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            to.setCellValue(
                    midnight
                            ? moment.toLocalDate().toString()
                            : moment.toString().replace('T', ' '));
        }
    }
}
