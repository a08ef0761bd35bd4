package org.dudao.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dudao.submission.workbook.Workbook;

/** The first rows of a sheet, from which it is known. */
record SheetSample(String name, List<Workbook.Row> rows) {
    private static final int ROWS = 220;

    static SheetSample of(Workbook.Sheet sheet) throws IOException {
        List<Workbook.Row> rows = new ArrayList<>();
        for (Iterator<Workbook.Row> all = sheet.rows(); all.hasNext() && rows.size() < ROWS; ) {
            rows.add(all.next());
        }
        return new SheetSample(sheet.name(), rows);
    }

    /** The rows down to a number. */
    List<Workbook.Row> down(int number) {
        return rows.stream().filter(row -> row.number() <= number).toList();
    }

    /** The filled cells of a column below a row. */
    List<Workbook.Cell> below(int number, int column) {
        return rows.stream()
                .filter(row -> row.number() > number && row.cell(column) != null && !row.isAside())
                .map(row -> row.cell(column))
                .toList();
    }
}
