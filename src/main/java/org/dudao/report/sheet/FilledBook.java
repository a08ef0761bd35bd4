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
 * A ledger or a pack that came back.
 *
 * @param file its name
 * @param register what it was made from; null where it is no file of ours
 * @param items its rows, also those without an id in which something stands
 */
record FilledBook(String file, XSSFWorkbook workbook, HiddenSheet register, List<FilledItem> items) {
    /** Titles and notes that an office has put above the table. */
    private static final int LAST_HEAD = 50;

    private static final int MOST_COVERED = 200_000;

    /** Reads the table by its keys or, where they were deleted, by its headings. */
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
     * Where the table of items stands.
     *
     * @param headings their row
     * @param keys the row of the columns' keys; null where it was deleted
     */
    record Table(int headings, XSSFRow keys, Map<LedgerField, Integer> columns) {}

    /** The table of items of a sheet; null where it has none. */
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

    /** Who merges cells means the text for all of them. */
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

    /** Whether it is a ledger, or a pack, of ours and its table is still there. */
    boolean is(String kind) {
        return register != null
                && register.origin().kind().equals(kind)
                && (register.issued().isEmpty() || !items.isEmpty());
    }
}
