package org.dudao.report.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.report.Language;
import org.dudao.report.RectificationItem;

/**
 * The hidden sheet of a ledger or a pack: its origin, the texts as issued, the values of each item from the last merge, and the words of
 * the drop-down lists.
 *
 * @param origin the origin of the file
 * @param issued the texts that must be returned unchanged
 * @param merged the values from packs, by which a later merge recognises new ones
 */
record HiddenSheet(Origin origin, Map<Key, String> issued, Map<Key, String> merged) {
    static final String NAME = "dudao";
    private static final String VERSION = "dudao-ledger/1";
    private static final String ISSUED = "issued";
    private static final String MERGED = "merged";

    /** A field of an item. */
    record Key(String id, String field) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byId = id.compareTo(other.id);
            return byId != 0 ? byId : field.compareTo(other.field);
        }
    }

    /** The drop-down lists, one per column. */
    enum Words {
        PROGRESS(5),
        RECHECK(6),
        ANSWER(7);

        private final int column;

        Words(int column) {
            this.column = column;
        }

        private DropDownOption[] all() {
            return switch (this) {
                case PROGRESS -> Progress.values();
                case RECHECK -> Recheck.values();
                case ANSWER -> QueryAnswer.values();
            };
        }

        String range() {
            String letters = "$" + letters(column) + "$";
            return NAME + "!" + letters + "1:" + letters + all().length;
        }
    }

    /** The texts as they are issued. */
    static HiddenSheet issue(Origin origin, List<RectificationItem> items) {
        Map<Key, String> issued = new TreeMap<>();
        for (RectificationItem item : items) {
            issued.put(new Key(item.id(), LedgerField.PROBLEM.key()), Heights.cut(item.problem()));
            issued.put(new Key(item.id(), LedgerField.MEASURE.key()), Heights.cut(item.measure()));
            issued.put(new Key(item.id(), LedgerField.DUE.key()), item.due().toString());
        }
        return new HiddenSheet(origin, issued, Map.of());
    }

    /** Writes the sheet into a new workbook. */
    void write(Workbook workbook, Language language) throws IOException {
        Worksheet sheet = workbook.newWorksheet(NAME);
        int row = 0;
        sheet.value(row++, 0, VERSION);
        for (List<String> one : origin.rows()) {
            sheet.value(row, 0, one.get(0));
            sheet.value(row++, 1, one.get(1));
        }
        for (Map.Entry<Key, String> text : issued.entrySet()) {
            sheet.value(row, 0, ISSUED);
            sheet.value(row, 1, text.getKey().id());
            sheet.value(row, 2, text.getKey().field());
            sheet.value(row++, 3, text.getValue());
        }
        for (Words words : Words.values()) {
            List<String> all = DropDownOption.all(words.all(), language);
            for (int i = 0; i < all.size(); i++) {
                sheet.value(i, words.column, all.get(i));
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.protect("", Set.of(SheetProtectionOption.SHEET));
        sheet.finish();
    }

    /** Reads the sheet; null if it is missing or of another version. */
    static HiddenSheet read(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet(NAME);
        if (sheet == null || !text(sheet.getRow(0), 0).equals(VERSION)) {
            return null;
        }
        Map<String, String> head = new HashMap<>();
        Map<Key, String> issued = new TreeMap<>();
        Map<Key, String> merged = new TreeMap<>();
        for (Row row : sheet) {
            switch (text(row, 0)) {
                case ISSUED -> issued.put(new Key(text(row, 1), text(row, 2)), text(row, 3));
                case MERGED -> merged.put(new Key(text(row, 1), text(row, 2)), text(row, 3));
                default -> head.putIfAbsent(text(row, 0), text(row, 1));
            }
        }
        return new HiddenSheet(Origin.of(head), issued, merged);
    }

    /** Records in a ledger's hidden sheet the values merged from packs. */
    static void remember(XSSFWorkbook ledger, Map<Key, String> merged) {
        XSSFSheet sheet = ledger.getSheet(NAME);
        List<Row> old = new ArrayList<>();
        for (Row row : sheet) {
            if (text(row, 0).equals(MERGED)) {
                old.add(row);
            }
        }
        old.forEach(sheet::removeRow);
        int next = sheet.getLastRowNum() + 1;
        for (Map.Entry<Key, String> text : merged.entrySet()) {
            Row row = sheet.createRow(next++);
            List<String> cells =
                    List.of(MERGED, text.getKey().id(), text.getKey().field(), text.getValue());
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private static String text(Row row, int column) {
        org.apache.poi.ss.usermodel.Cell cell = row == null ? null : row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    /** The letters of a column. */
    static String letters(int column) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(column);
    }
}
