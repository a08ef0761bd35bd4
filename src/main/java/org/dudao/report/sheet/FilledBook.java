package org.dudao.report.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A returned ledger or pack.
 *
 * @param file the file's name
 * @param hidden its hidden sheet; null if it is not a file of this program
 * @param items its rows, including filled ones without an id
 */
record FilledBook(String file, XSSFWorkbook workbook, HiddenSheet hidden, List<FilledItem> items) {
    /** Allows for titles and notes added above the table. */
    private static final int LAST_HEAD = 50;

    private static final int MOST_COVERED = 200_000;

    /** Finds the table by its keys or, if they were deleted, by its headings. */
    static FilledBook of(String file, XSSFWorkbook workbook) {
        List<FilledItem> items = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            Table table = sheet.getSheetName().equals(HiddenSheet.NAME) ? null : table(sheet);
            if (table != null) {
                items(file, sheet, table, items);
            }
        }
        return new FilledBook(file, workbook, HiddenSheet.read(workbook), List.copyOf(items));
    }

    /**
     * The location of the table of items.
     *
     * @param headings the row of the headings
     * @param keys the row of the columns' keys; null where it was deleted
     */
    record Table(int headings, XSSFRow keys, Map<LedgerField, Integer> columns) {}

    /** The table of items in a sheet; null if there is none. */
    static Table table(XSSFSheet sheet) {
        Table byHeadings = null;
        for (int r = 0; r <= Math.min(LAST_HEAD, sheet.getLastRowNum()); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row == null) {
                continue;
            }
            Map<LedgerField, Integer> keys = new EnumMap<>(LedgerField.class);
            Map<LedgerField, Integer> headings = new EnumMap<>(LedgerField.class);
            for (Cell cell : row) {
                String text = FilledItem.text((XSSFCell) cell);
                boolean key = text.startsWith(ItemSheet.MARK);
                LedgerField field =
                        key ? LedgerField.of(text.substring(ItemSheet.MARK.length())) : LedgerField.ofHeading(text);
                if (field != null) {
                    (key ? keys : headings).putIfAbsent(field, cell.getColumnIndex());
                }
            }
            if (keys.containsKey(LedgerField.ID)) {
                return new Table(r + 1, row, keys);
            } else if (byHeadings == null
                    && headings.containsKey(LedgerField.ID)
                    && headings.containsKey(LedgerField.PROGRESS)) {
                byHeadings = new Table(r, null, headings);
            }
        }
        return byHeadings;
    }

    private static void items(String file, XSSFSheet sheet, Table table, List<FilledItem> items) {
        Map<CellAddress, CellAddress> covered = covered(sheet, table.columns().values());
        for (int r = table.headings() + 1; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row == null) {
                continue;
            }
            String id = FilledItem.text(row.getCell(table.columns().get(LedgerField.ID)));
            FilledItem item = new FilledItem(file, id, row, table.columns(), covered);
            boolean any = !id.isEmpty()
                    || LedgerField.AGREED.stream().anyMatch(f -> !item.text(f).isEmpty())
                    || LedgerField.FILLED_IN.stream()
                            .anyMatch(f -> !item.filled(f).isEmpty());
            if (any) {
                items.add(item);
            }
        }
    }

    /** A text in merged cells applies to all of them. */
    static Map<CellAddress, CellAddress> covered(XSSFSheet sheet, Collection<Integer> columns) {
        Map<CellAddress, CellAddress> covered = new HashMap<>();
        int steps = 0;
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            CellAddress first = new CellAddress(range.getFirstRow(), range.getFirstColumn());
            for (int column : columns) {
                if (column < range.getFirstColumn() || column > range.getLastColumn()) {
                    continue;
                }
                int last = Math.min(range.getLastRow(), sheet.getLastRowNum());
                for (int r = range.getFirstRow(); r <= last && steps < MOST_COVERED; r++, steps++) {
                    covered.put(new CellAddress(r, column), first);
                }
            }
        }
        return covered;
    }

    /** Whether it is a ledger or a pack of this program with its table intact. */
    boolean is(String kind) {
        return hidden != null
                && hidden.origin().kind().equals(kind)
                && (hidden.issued().isEmpty() || !items.isEmpty());
    }
}
