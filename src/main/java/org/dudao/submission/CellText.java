package org.dudao.submission;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The text of a cell of a workbook that people have filled in. */
public final class CellText {
    private CellText() {}

    /** The trimmed text; a date in ISO form; a formula itself; empty for no cell. */
    public static String of(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> plain(cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case FORMULA -> plain("=" + cell.getCellFormula());
            case ERROR -> plain(cell.getErrorCellString());
            case BLANK, _NONE -> "";
        };
    }

    private static String number(XSSFCell cell) {
        double number = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(number)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
