package org.dudao.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The marked rows of a sheet: which are repeated for a list, in which empty rows, and how many rows must be inserted. */
final class SheetLists {
    private final String sheet;
    private final SheetGrid grid;
    private final MarkResolver resolver;
    private final FillLog log;
    private final SortedMap<Integer, Repeated> byRow = new TreeMap<>();
    private final RowShift shift = new RowShift();

    /**
     * A row that is repeated.
     *
     * @param row the marked row
     * @param rows what it is repeated for
     * @param free how many rows below it are used
     * @param inserted how many rows are inserted below these
     */
    record Repeated(int row, ListRow.Key key, List<ListRow> rows, int free, int inserted) {}

    SheetLists(String sheet, SheetGrid grid, MarkResolver resolver, FillLog log) {
        this.sheet = sheet;
        this.grid = grid;
        this.resolver = resolver;
        this.log = log;
    }

    /**
     * Plans the lists of a sheet.
     *
     * @param marked the texts with marks, by row and column
     */
    void plan(SortedMap<Integer, SortedMap<Integer, String>> marked) {
        int last = grid.lastUsed();
        marked.forEach((row, cells) -> {
            ListRow.Key key = key(row, cells);
            if (key == null || !isOneRow(row, cells)) {
                return;
            }
            List<ListRow> rows = resolver.rows(key);
            int more = rows.size() - 1;
            int free = 0;
            while (free < more && grid.isFree(row + free + 1, row) && !marked.containsKey(row + free + 1)) {
                free++;
            }
            if (row + free >= last) {
                free = more; // nothing stands below
            }
            byRow.put(row, new Repeated(row, key, rows, free, more - free));
            if (more > free) {
                shift.insert(new RowShift.Inserted(row, row + free, more - free));
            }
        });
    }

    private ListRow.@Nullable Key key(int row, Map<Integer, String> cells) {
        Set<ListRow.Key> keys = new LinkedHashSet<>();
        List<String> written = new ArrayList<>();
        cells.values().forEach(text -> FormMark.in(text).forEach(span -> {
            ListRow.Key key = resolver.listOf(span.mark());
            if (key != null && keys.add(key)) {
                written.add(span.mark().shown());
            }
        }));
        ListRow.Key joined = keys.isEmpty() ? null : ListRow.Key.joined(keys);
        if (!keys.isEmpty() && joined == null) {
            log.fault(
                    place(row),
                    String.join(" ", written),
                    new BilingualText("一行只能列一个清单，请分成两行", "a row can list one list only; use a row for each"));
        }
        return joined;
    }

    private boolean isOneRow(int row, Map<Integer, String> cells) {
        boolean tall = grid.merges().stream()
                .filter(m -> !m.isInOneRow() && m.hasRow(row))
                .anyMatch(m -> cells.keySet().stream().anyMatch(m::hasColumn));
        if (tall) {
            log.fault(
                    place(row),
                    "",
                    new BilingualText(
                            "清单的标记在跨行合并的单元格里，不能逐行重复；请取消合并，每项一行",
                            "a mark of a list is in a cell merged over several rows, which cannot be repeated; unmerge it"));
        }
        return !tall;
    }

    private BilingualText place(int row) {
        return new BilingualText(sheet + " 第" + row + "行", sheet + ", row " + row);
    }

    /** The repeated rows, by the number of the marked one. */
    SortedMap<Integer, Repeated> byRow() {
        return byRow;
    }

    /** The rows that are inserted. */
    RowShift shift() {
        return shift;
    }
}
