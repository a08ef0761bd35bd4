package org.dudao.report.annotated;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.report.CellPlace;

/**
 * The location of a source location in a workbook.
 *
 * @param sheet its sheet
 * @param cell null if the location is the whole sheet
 */
record CellLocation(XSSFSheet sheet, CellAddress cell) {
    /** The location of a text such as {@code 校舍!F17} or {@code 校舍}; null if the workbook has none. For merged cells, the first. */
    static CellLocation of(String place, XSSFWorkbook workbook) {
        CellPlace cell = CellPlace.parse(place);
        XSSFSheet sheet = sheet(cell == null ? place : cell.sheet(), workbook);
        if (sheet == null || cell == null) {
            return sheet == null ? null : new CellLocation(sheet, null);
        }
        CellAddress address = new CellAddress(cell.address());
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(address.getRow(), address.getColumn())) {
                return new CellLocation(sheet, new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
            }
        }
        return new CellLocation(sheet, address);
    }

    private static XSSFSheet sheet(String name, XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetName(i).equals(name)) {
                return workbook.getSheetAt(i);
            }
        }
        return null;
    }

    /** The location as a link within the workbook. */
    String link() {
        String name = "'" + sheet.getSheetName().replace("'", "''") + "'!";
        return name + (cell == null ? "A1" : cell.formatAsString());
    }
}
