package org.dudao.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.dudao.facts.BilingualText;

/** The typed values that were not carried over, with their locations. */
final class LeftOvers {
    private final List<TypedCells.LeftOver> all = new ArrayList<>();

    /** A whole file. */
    void add(String file, BilingualText why) {
        all.add(new TypedCells.LeftOver(file, null, "", why));
    }

    /** All typed values of a row. */
    void add(String file, TypedTable table, XSSFRow row, BilingualText why) {
        for (String key : table.columns().keySet()) {
            LedgerField field = LedgerField.of(key);
            if ((field == null || !field.isWritten()) && !table.isEmpty(row, key)) {
                add(file, table, row, key, why);
            }
        }
    }

    /** One cell. */
    void add(String file, TypedTable table, XSSFRow row, String key, BilingualText why) {
        String about = (table.place(row, key) + " " + table.heading(key)).strip();
        all.add(new TypedCells.LeftOver(file, new BilingualText(about, about), table.text(row, key), why));
    }

    List<TypedCells.LeftOver> all() {
        return List.copyOf(all);
    }
}
