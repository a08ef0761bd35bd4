package org.dudao.report.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.report.Language;

/**
 * A table of a returned ledger or pack.
 *
 * @param head the row of the headings
 * @param columns the index of each column by its key, from left to right
 * @param rows those below the headings, by identity; the first of equal ones
 * @param again the rows with the identity of an earlier one
 * @param unnamed the rows without an identity
 * @param covered the first cell of each merged range, by the cells that it covers
 */
record TypedTable(
        XSSFSheet sheet,
        int head,
        Map<String, Integer> columns,
        Map<String, XSSFRow> rows,
        List<XSSFRow> again,
        List<XSSFRow> unnamed,
        Map<CellAddress, CellAddress> covered) {
    /** The prefix of the heading of an added column, which has no key. */
    static final String OWN = "own:";

    private static final int LAST_HEAD = 50;

    /** The table of items of a workbook; null if there is none. */
    static TypedTable items(XSSFWorkbook workbook) {
        return items(workbook, false);
    }

    /** The table of items of earlier checks that are none of a ledger's; null if there is none. */
    static TypedTable earlier(XSSFWorkbook workbook) {
        return items(workbook, true);
    }

    private static TypedTable items(XSSFWorkbook workbook, boolean earlier) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            boolean wanted = EarlierSheet.is(sheet.getSheetName()) == earlier
                    && !sheet.getSheetName().equals(HiddenSheet.NAME);
            FilledBook.Table table = wanted ? FilledBook.table(sheet) : null;
            if (table != null) {
                Map<String, Integer> columns = new HashMap<>();
                table.columns().forEach((field, column) -> columns.put(field.key(), column));
                addOwn(sheet, table, columns);
                return of(sheet, table.headings(), columns, List.of(LedgerField.ID.key()));
            }
        }
        return null;
    }

    /** A further table of a workbook, in any language; null if there is none. */
    static TypedTable of(XSSFWorkbook workbook, TypedSheet table) {
        for (Language language : Language.values()) {
            XSSFSheet sheet = workbook.getSheet(language.pick(table.name()));
            for (int r = 0; sheet != null && r <= Math.min(LAST_HEAD, sheet.getLastRowNum()); r++) {
                Map<String, Integer> columns = new HashMap<>();
                List<String> headings = table.headings(language);
                for (int c = 0; c < headings.size(); c++) {
                    Integer column = column(sheet.getRow(r), headings.get(c));
                    if (column != null) {
                        columns.put(table.key(c), column);
                    }
                }
                // an earlier version had fewer headings, some in the wrong columns
                if (columns.size() == headings.size()) {
                    List<String> id = table.id().stream().map(table::key).toList();
                    return of(sheet, r, columns, id);
                }
            }
        }
        return null;
    }

    private static Integer column(XSSFRow row, String heading) {
        if (row != null) {
            for (Cell cell : row) {
                if (FilledItem.text((XSSFCell) cell).equals(heading)) {
                    return cell.getColumnIndex();
                }
            }
        }
        return null;
    }

    /** A bureau's own columns, by their keys or, if added by hand, by their headings. */
    private static void addOwn(XSSFSheet sheet, FilledBook.Table table, Map<String, Integer> columns) {
        XSSFRow headings = sheet.getRow(table.headings());
        int last = 0;
        for (int r = table.headings(); r <= sheet.getLastRowNum(); r++) {
            last = Math.max(last, sheet.getRow(r) == null ? 0 : sheet.getRow(r).getLastCellNum());
        }
        for (int c = 0; c < last; c++) {
            String key =
                    table.keys() == null ? "" : FilledItem.text(table.keys().getCell(c));
            String heading = headings == null ? "" : FilledItem.text(headings.getCell(c));
            if (!columns.containsValue(c) && (!heading.isEmpty() || anyBelow(sheet, table.headings(), c))) {
                String own = key.startsWith(ItemSheet.MARK) ? key.substring(ItemSheet.MARK.length()) : OWN + heading;
                String free = own;
                for (int i = 2; columns.containsKey(free); i++) {
                    free = own + "#" + i;
                }
                columns.put(free, c);
            }
        }
    }

    private static boolean anyBelow(XSSFSheet sheet, int head, int column) {
        for (int r = head + 1; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row != null && !FilledItem.text(row.getCell(column)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static TypedTable of(XSSFSheet sheet, int head, Map<String, Integer> found, List<String> id) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e -> columns.put(e.getKey(), e.getValue()));
        TypedTable table = new TypedTable(
                sheet,
                head,
                columns,
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                FilledBook.covered(sheet, columns.values()));
        for (int r = head + 1; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row == null
                    || columns.keySet().stream()
                            .allMatch(k -> table.text(row, k).isEmpty())) {
                continue;
            }
            String known = id.stream().map(k -> table.text(row, k)).collect(Collectors.joining("\n"));
            if (known.isBlank()) {
                table.unnamed.add(row);
            } else if (table.rows.putIfAbsent(known, row) != null) {
                table.again.add(row);
            }
        }
        return table;
    }

    /** A cell, or the first cell of its merged range; null if there is none. */
    XSSFCell cell(XSSFRow row, String key) {
        Integer column = columns.get(key);
        if (column == null) {
            return null;
        }
        CellAddress at = new CellAddress(row.getRowNum(), column);
        CellAddress first = covered.getOrDefault(at, at);
        XSSFRow of = sheet.getRow(first.getRow());
        return of == null ? null : of.getCell(first.getColumn());
    }

    /** A cell's text; empty if there is none. */
    String text(XSSFRow row, String key) {
        return FilledItem.text(cell(row, key));
    }

    /** Whether a cell is not filled in; a value as issued does not count. */
    boolean isEmpty(XSSFRow row, String key) {
        String text = text(row, key);
        return text.isEmpty() || (LedgerField.of(key) == LedgerField.PROGRESS && FilledItem.isIssued(text));
    }

    /** The columns with a value in a row. */
    List<String> filled(XSSFRow row) {
        return columns.keySet().stream()
                .filter(key -> !text(row, key).isEmpty())
                .toList();
    }

    /** The heading of a column. */
    String heading(String key) {
        XSSFRow row = sheet.getRow(head);
        return row == null ? "" : FilledItem.text(row.getCell(columns.get(key)));
    }

    /** Sheet and cell. */
    String place(XSSFRow row, String key) {
        return sheet.getSheetName() + "!" + new CellAddress(row.getRowNum(), columns.get(key)).formatAsString();
    }

    /** Adds an office's own column, with its heading, at the right. */
    void addColumn(String key, String heading) {
        int right = right(columns.values());
        XSSFRow headings = sheet.getRow(head);
        XSSFCell beside = headings.getCell(right);
        XSSFCell cell = headings.createCell(right + 1);
        if (beside != null) {
            cell.setCellStyle(beside.getCellStyle());
        }
        if (!heading.isEmpty()) {
            cell.setCellValue(heading);
        }
        columns.put(key, right + 1);
    }

    private static int right(Collection<Integer> columns) {
        return columns.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Adds a row at the end, in the style of the last. */
    XSSFRow addRow() {
        XSSFRow last = sheet.getRow(sheet.getLastRowNum());
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        if (last != null && last.getRowNum() > head) {
            for (Cell cell : last) {
                row.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle());
            }
        }
        return row;
    }
}
