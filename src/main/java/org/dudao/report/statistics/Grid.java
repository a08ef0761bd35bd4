package org.dudao.report.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.WorkbookTable;

/**
 * A table of the workbook as shown on a page.
 *
 * @param id the link target in the page
 */
public record Grid(String id, String title, String note, List<Item> heads, List<List<Item>> rows) {
    /** A cell's text. */
    public record Item(String text, boolean number) {}

    /** Selected columns of a table, and its first rows. */
    static Grid of(String id, String title, WorkbookTable table, int rows, int... columns) {
        List<List<Item>> shown = table.rows().stream()
                .limit(rows)
                .map(r -> IntStream.of(columns).mapToObj(c -> item(r.get(c))).toList())
                .toList();
        List<Item> heads = IntStream.of(columns)
                .mapToObj(c -> new Item(
                        table.columns().get(c).heading(),
                        !table.rows().isEmpty()
                                && item(table.rows().get(0).get(c)).number()))
                .toList();
        return new Grid(id, title, table.note(), heads, shown);
    }

    private static Item item(SheetCell cell) {
        if (cell.value() instanceof BigDecimal rate) {
            return new Item(rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%", true);
        }
        return new Item(cell.value() == null ? "–" : cell.value().toString(), cell.value() instanceof Integer);
    }
}
