package org.dudao.score;

import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.dudao.submission.CellText;

/**
 * A row of a score sheet's table.
 *
 * @param columns the index of each column
 */
record ScoreRow(XSSFRow row, Map<ScoreColumn, Integer> columns) {
    /** The text of a cell, without spaces around it; empty if there is none. */
    String text(ScoreColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : CellText.of(row.getCell(at)).strip();
    }

    /** Whether a cell holds a formula or an error: what is typed must be a value. */
    boolean isFormula(ScoreColumn column) {
        Integer at = columns.get(column);
        XSSFCell cell = at == null ? null : row.getCell(at);
        return cell != null && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR);
    }

    /** Whether the columns that people fill are empty. */
    boolean isEmpty() {
        return columns.keySet().stream()
                .filter(column -> !ScoreColumn.COMPUTED.contains(column))
                .allMatch(column -> text(column).isEmpty());
    }

    /** The sheet and cell of a column, such as {@code 评分表!E5}. */
    String place(ScoreColumn column) {
        int at = columns.getOrDefault(column, 0);
        return row.getSheet().getSheetName() + "!" + CellReference.convertNumToColString(at) + (row.getRowNum() + 1);
    }
}
