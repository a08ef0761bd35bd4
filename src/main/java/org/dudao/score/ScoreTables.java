package org.dudao.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.submission.CellText;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a score sheet by their hidden rows of keys. */
public final class ScoreTables {
    private static final int LAST_KEYS = 20;

    private ScoreTables() {}

    /**
     * One table.
     *
     * @param columns the index of each column
     * @param rows those below the headings that are not empty
     */
    record Table(XSSFSheet sheet, Map<ScoreColumn, Integer> columns, List<ScoreRow> rows) {}

    /** The table that has a column; null if there is none. */
    static @Nullable Table of(XSSFWorkbook workbook, ScoreColumn has) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            for (int r = 0; r <= Math.min(LAST_KEYS, sheet.getLastRowNum()); r++) {
                Map<ScoreColumn, Integer> columns = columns(sheet.getRow(r));
                if (columns.containsKey(has)) {
                    return table(sheet, r, columns);
                }
            }
        }
        return null;
    }

    private static Map<ScoreColumn, Integer> columns(@Nullable XSSFRow row) {
        Map<ScoreColumn, Integer> columns = new EnumMap<>(ScoreColumn.class);
        if (row != null) {
            for (Cell cell : row) {
                ScoreColumn column = ScoreColumn.of(CellText.of((XSSFCell) cell));
                if (column != null) {
                    columns.putIfAbsent(column, cell.getColumnIndex());
                }
            }
        }
        return columns;
    }

    /** The row after the keys has the headings. */
    private static Table table(XSSFSheet sheet, int keys, Map<ScoreColumn, Integer> columns) {
        List<ScoreRow> rows = new ArrayList<>();
        for (int r = keys + 2; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row != null && !new ScoreRow(row, columns).isEmpty()) {
                rows.add(new ScoreRow(row, columns));
            }
        }
        return new Table(sheet, columns, rows);
    }

    /** The cells of the items of a sheet, by the item's id and column. */
    public static Map<String, Map<ScoreColumn, XSSFCell>> computed(XSSFWorkbook workbook) {
        Map<String, Map<ScoreColumn, XSSFCell>> all = new java.util.HashMap<>();
        Table table = of(workbook, ScoreColumn.ITEM);
        for (ScoreRow row : table == null ? List.<ScoreRow>of() : table.rows()) {
            Map<ScoreColumn, XSSFCell> cells = new EnumMap<>(ScoreColumn.class);
            for (ScoreColumn column : ScoreColumn.COMPUTED) {
                Integer at = row.columns().get(column);
                if (at != null) {
                    XSSFCell cell = row.row().getCell(at);
                    cells.put(column, cell == null ? row.row().createCell(at) : cell);
                }
            }
            all.putIfAbsent(row.text(ScoreColumn.ITEM), cells);
        }
        return all;
    }
}
