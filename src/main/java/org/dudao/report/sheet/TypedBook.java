package org.dudao.report.sheet;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A ledger or a pack, as the program made it or as people have left it.
 *
 * @param items its table of items; null where there is none
 * @param register its hidden sheet; null where it was deleted
 */
record TypedBook(XSSFWorkbook workbook, TypedTable items, HiddenSheet register) {
    static TypedBook of(XSSFWorkbook workbook) {
        return new TypedBook(workbook, TypedTable.items(workbook), HiddenSheet.read(workbook));
    }

    /** A text as it was issued; null where that is not known. */
    String issued(String id, LedgerField field) {
        String text = register == null ? null : register.issued().get(new HiddenSheet.Key(id, field.key()));
        return text == null ? null : text.strip();
    }

    /** Whether both say whose they are, and not the same. */
    boolean isOfAnotherTownship(TypedBook other) {
        if (register == null || other.register == null) {
            return false;
        }
        Origin one = register.origin();
        Origin two = other.register.origin();
        return !one.township().equals(two.township())
                || !one.schoolYear().equals(two.schoolYear())
                || !one.kind().equals(two.kind());
    }

    /** Notes what packs have brought so far, by which a later merge knows what is new in them; whether there was anything to note. */
    boolean remember(TypedBook old) {
        if (old.register == null || register == null) {
            return false;
        }
        Map<HiddenSheet.Key, String> merged = new TreeMap<>(old.register.merged());
        merged.keySet().removeIf(key -> !items.rows().containsKey(key.id()));
        if (merged.isEmpty()) {
            return false;
        }
        HiddenSheet.remember(workbook, merged);
        return true;
    }

    /** All that a workbook says, cell by cell. */
    static Map<String, String> texts(XSSFWorkbook workbook) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            texts.put(sheet.getSheetName(), "");
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String text = FilledItem.text((XSSFCell) cell);
                    if (!text.isEmpty()) {
                        texts.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
                    }
                }
            }
        }
        return texts;
    }
}
