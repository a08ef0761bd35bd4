package org.dudao.report.sheet;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What people filled in in a pack or a ledger, as plain values.
 *
 * @param origin who issued it for whom
 * @param rows those with an item's id, each once
 * @param refused the number of rows that cannot be taken
 * @param notices the rows and cells that cannot be taken
 */
public record FilledFile(Origin origin, List<Row> rows, int refused, List<MergeNotice> notices) {
    /**
     * A cell that was filled in.
     *
     * @param place file, sheet and cell
     * @param text a text; the name of a {@link Progress} or a {@link Recheck}; a day in ISO form
     * @param shown as it was typed
     */
    public record Cell(String place, String text, String shown) {}

    /**
     * A row.
     *
     * @param id the item's id
     * @param place file, sheet and cell of the id
     * @param cells by the key of the column
     * @param isHeldBack whether another cell of it cannot be taken
     */
    public record Row(String id, String place, Map<String, Cell> cells, boolean isHeldBack) {}

    /**
     * Reads a workbook; null if it is no pack and no ledger of this program.
     *
     * @param file the file's name
     */
    public static FilledFile read(String file, XSSFWorkbook workbook) {
        FilledBook book = FilledBook.of(file, workbook);
        boolean isPack = book.is(Origin.PACK);
        return isPack || book.is(Origin.LEDGER) ? new FilledReading(book, isPack).read() : null;
    }
}
