package org.dudao.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.dudao.facts.BilingualText;

/** Carries typed cells into new documents, and records what it carried, what it left, and which documents it has changed. */
final class CellCarrier {
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, Integer> cells = new TreeMap<>();
    private final LeftOvers left = new LeftOvers();

    /** How the file is called that is being read. */
    private String label = "";

    /** Begins with a file. */
    void read(String file) {
        label = file;
    }

    /** The number of cells carried over, by file. */
    Map<String, Integer> cells() {
        return cells;
    }

    /** What was not carried over. */
    List<TypedCells.LeftOver> left() {
        return left.all();
    }

    /** Whether a new document is no longer as it was made. */
    boolean hasTouched(String path) {
        return touched.contains(path);
    }

    void touch(String path) {
        touched.add(path);
    }

    /** Counts cells that were carried into a document. */
    void count(String path, int number) {
        touched.add(path);
        cells.merge(label, number, Integer::sum);
    }

    /** Leaves the whole file. */
    void leave(BilingualText why) {
        left.add(label, why);
    }

    /** Leaves all typed values of a row. */
    void leave(TypedTable table, XSSFRow row, BilingualText why) {
        left.add(label, table, row, why);
    }

    /** Leaves one cell. */
    void leave(TypedTable table, XSSFRow row, String key, BilingualText why) {
        left.add(label, table, row, key, why);
    }

    /**
     * Carries one cell over, unless another file's value for the item came first.
     *
     * @param path the document that receives it
     */
    void put(TypedTable from, XSSFRow row, String key, String path, TypedTable to, XSSFRow target) {
        XSSFCell cell = from.cell(row, key);
        Integer column = to.columns().get(key);
        if (column == null) {
            leave(from, row, key, new BilingualText("本次的表没有这一列", "the table no longer has this column"));
            return;
        } else if (cell != null && !TypedValue.isPlain(cell)) {
            leave(from, row, key, new BilingualText("是公式或错误值", "it is a formula or an error"));
            return;
        }
        LedgerField field = LedgerField.of(key);
        String typed = FilledItem.text(cell);
        boolean free = to.isEmpty(target, key) || (field != null && field.isWritten());
        if (!free && !to.text(target, key).equals(typed)) {
            leave(
                    from,
                    row,
                    key,
                    new BilingualText("另一份文件对同一事项填写不同", "another file has a different value for this item"));
            return;
        }
        if (cell == null || typed.isEmpty()) {
            XSSFCell emptied = target.getCell(column);
            if (emptied != null) {
                emptied.setBlank();
            }
        } else {
            TypedValue.put(cell, target, column);
        }
        count(path, 1);
    }

    /**
     * Tells what was typed about an item in a table of another form, such as the answer to a query, in its row among the items of earlier
     * checks.
     *
     * @param earlier the table of these; null if there is none
     * @return false if the item has no row there, or one that is filled in
     */
    boolean tell(TypedTable from, XSSFRow row, List<String> keys, String path, TypedTable earlier, String id) {
        XSSFRow target = earlier == null ? null : earlier.rows().get(id);
        String done = LedgerField.DONE.key();
        if (target == null || !earlier.isEmpty(target, done)) {
            return false;
        }
        String told = keys.stream()
                .map(key -> from.heading(key) + "：" + from.text(row, key))
                .collect(Collectors.joining("\n"));
        TypedValue.put(told, target, earlier.columns().get(done));
        count(path, keys.size());
        return true;
    }
}
