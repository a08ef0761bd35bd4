package org.dudao.report.sheet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** What somebody has typed into a cell, on its way into a cell of another workbook. */
final class TypedValue {
    private TypedValue() {}

    /** Whether it can be carried over: what a cell works out was typed by nobody, and would work out something else in another place. */
    static boolean isPlain(XSSFCell cell) {
        return cell.getCellType() != CellType.FORMULA && cell.getCellType() != CellType.ERROR;
    }

    /** Puts it into a cell, in the style that the cell has, and makes the row high enough for it. */
    static void put(XSSFCell from, XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        if (cell == null) {
            cell = row.createCell(column);
            XSSFCell beside = column == 0 ? null : row.getCell(column - 1);
            if (beside != null) {
                cell.setCellStyle(beside.getCellStyle());
            }
        }
        switch (from.getCellType()) {
            case NUMERIC -> number(from, cell);
            case BOOLEAN -> cell.setCellValue(from.getBooleanCellValue());
            default ->
                cell.setCellValue(
                        from.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n'));
        }
        double width = row.getSheet().getColumnWidth(column) / 256.0;
        double height = Heights.of(Heights.lines(FilledItem.text(cell), width));
        if (height > row.getHeightInPoints()) {
            row.setHeightInPoints((float) height);
        }
    }

    /** A day that somebody has typed where no day was expected would show as a number. */
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
