package org.dudao.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.report.Language;
import org.dudao.submission.workbook.Workbook;

/** Finds the table of own limits in a workbook, by the hidden row of keys or, where that was deleted, by the headings. */
final class OwnLimitSheet {
    private static final int LAST_HEAD = 30;

    /** Many times the rows of the template. */
    private static final int MOST_ROWS = 20_000;

    private OwnLimitSheet() {}

    /**
     * The rows of the table; null if the workbook has none.
     *
     * @param faults receives a sheet that is too long
     */
    static List<OwnLimitRow> rows(Workbook workbook, Faults faults) throws IOException {
        for (Workbook.Sheet sheet : workbook.sheets()) {
            List<OwnLimitRow> rows = rows(sheet, faults);
            if (rows != null) {
                return rows;
            }
        }
        return null;
    }

    private static List<OwnLimitRow> rows(Workbook.Sheet sheet, Faults faults) throws IOException {
        Map<OwnLimitColumn, Integer> columns = null;
        List<OwnLimitRow> rows = new ArrayList<>();
        Iterator<Workbook.Row> all = sheet.rows();
        while (all.hasNext()) {
            Workbook.Row row = all.next();
            Map<OwnLimitColumn, Integer> head = row.number() <= LAST_HEAD ? head(row) : Map.of();
            if (head.containsKey(OwnLimitColumn.ID) && head.containsKey(OwnLimitColumn.LIMIT)) {
                columns = columns == null ? head : columns; // the keys come before the headings
            } else if (columns == null && row.number() > LAST_HEAD) {
                return null;
            } else if (columns != null) {
                OwnLimitRow one = new OwnLimitRow(sheet.name(), columns, row);
                if (Stream.of(OwnLimitColumn.values()).anyMatch(column -> !one.isEmpty(column))) {
                    rows.add(one);
                }
                if (rows.size() > MOST_ROWS) {
                    faults.add(
                            one.place(OwnLimitColumn.ID),
                            "行数过多（超过" + MOST_ROWS + "行），未读取。请删去多余的行。",
                            "there are too many rows (more than " + MOST_ROWS + "). Delete those that are not needed.");
                    return rows;
                }
            }
        }
        return columns == null ? null : rows;
    }

    private static Map<OwnLimitColumn, Integer> head(Workbook.Row row) {
        Map<OwnLimitColumn, Integer> head = new EnumMap<>(OwnLimitColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            Workbook.Cell cell = row.cell(i);
            String text = cell == null ? "" : cell.text().strip();
            for (OwnLimitColumn column : OwnLimitColumn.values()) {
                if (text.equals(column.key())
                        || Stream.of(Language.values())
                                .anyMatch(one -> one.pick(column.heading()).equals(text))) {
                    head.putIfAbsent(column, i);
                }
            }
        }
        return head;
    }
}
