package org.dudao.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A ledger or a pack, as issued or as returned.
 *
 * @param items its table of items; null if there is none
 * @param earlier its table of items of earlier checks; null if there is none
 * @param hidden its hidden sheet; null if it was deleted
 */
record TypedBook(XSSFWorkbook workbook, TypedTable items, TypedTable earlier, HiddenSheet hidden) {
    static TypedBook of(XSSFWorkbook workbook) {
        return new TypedBook(
                workbook, TypedTable.items(workbook), TypedTable.earlier(workbook), HiddenSheet.read(workbook));
    }

    /** Its tables of items. */
    List<TypedTable> tables() {
        return Stream.of(items, earlier).filter(Objects::nonNull).toList();
    }

    /** The table that holds an item; null if none does. */
    TypedTable tableOf(String id) {
        return tables().stream()
                .filter(table -> table.rows().containsKey(id))
                .findFirst()
                .orElse(null);
    }

    /** A text as issued; null if unknown. */
    String issued(String id, LedgerField field) {
        String text = hidden == null ? null : hidden.issued().get(new HiddenSheet.Key(id, field.key()));
        return text == null ? null : text.strip();
    }

    /** Whether both state their townships, and these differ. */
    boolean isOfAnotherTownship(TypedBook other) {
        if (hidden == null || other.hidden == null) {
            return false;
        }
        Origin one = hidden.origin();
        Origin two = other.hidden.origin();
        return !one.township().equals(two.township())
                || !one.schoolYear().equals(two.schoolYear())
                || !one.kind().equals(two.kind());
    }

    /** Copies the record of merged values, by which a later merge recognises new ones; returns whether there was one. */
    boolean remember(TypedBook old) {
        if (old.hidden == null || hidden == null) {
            return false;
        }
        Map<HiddenSheet.Key, String> merged = new TreeMap<>(old.hidden.merged());
        merged.keySet().removeIf(key -> tableOf(key.id()) == null);
        if (merged.isEmpty()) {
            return false;
        }
        HiddenSheet.remember(workbook, merged);
        return true;
    }

    /** All texts of a workbook, by cell. */
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
