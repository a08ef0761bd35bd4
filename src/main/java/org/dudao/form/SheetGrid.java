package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The rows and cells of a sheet's part. */
final class SheetGrid {
    private final PartXml xml;
    private final XmlNode data;
    private final SortedMap<Integer, XmlNode> rows = new TreeMap<>();
    private final Map<Integer, SortedMap<Integer, XmlNode>> cells = new TreeMap<>();
    private final List<CellRange> merges = new ArrayList<>();
    private boolean numbered = true;

    SheetGrid(PartXml xml, XmlNode data) {
        this.xml = xml;
        this.data = data;
        int number = 0;
        for (XmlNode row : data.children("row")) {
            String written = row.attribute("r");
            numbered &= written != null;
            number = written == null ? number + 1 : Integer.parseInt(written);
            rows.put(number, row);
            cells.put(number, cells(row));
        }
        XmlNode merged = xml.root().child("mergeCells");
        for (XmlNode one : merged == null ? List.<XmlNode>of() : merged.children()) {
            CellRange range = CellRange.parse(String.valueOf(one.attribute("ref")));
            if (range != null) {
                merges.add(range);
            }
        }
    }

    private SortedMap<Integer, XmlNode> cells(XmlNode row) {
        SortedMap<Integer, XmlNode> all = new TreeMap<>();
        int column = -1;
        for (XmlNode cell : row.children("c")) {
            CellRef place = CellRef.parse(cell.attribute("r"));
            numbered &= place != null;
            column = place == null ? column + 1 : place.column();
            all.put(column, cell);
        }
        return all;
    }

    PartXml xml() {
        return xml;
    }

    /** The element of all rows. */
    XmlNode data() {
        return data;
    }

    /** Whether every row and cell states its place; only then can rows be moved. */
    boolean isNumbered() {
        return numbered;
    }

    /** The rows that the part has, by number. */
    SortedMap<Integer, XmlNode> rows() {
        return rows;
    }

    /** The cells of a row by column; empty if the part has no such row. */
    SortedMap<Integer, XmlNode> cells(int row) {
        return cells.getOrDefault(row, new TreeMap<>());
    }

    @Nullable
    XmlNode cell(CellRef place) {
        return cells(place.row()).get(place.column());
    }

    List<CellRange> merges() {
        return merges;
    }

    /** Whether anything is in a cell. */
    static boolean isFilled(XmlNode cell) {
        return !cell.children().isEmpty();
    }

    /** The last row with anything in it or merged. */
    int lastUsed() {
        int last = merges.stream().mapToInt(m -> m.last().row()).max().orElse(0);
        for (int row : rows.keySet()) {
            if (cells(row).values().stream().anyMatch(SheetGrid::isFilled)) {
                last = Math.max(last, row);
            }
        }
        return last;
    }

    /** Whether a row below a list may be used for it: nothing is in it, and its cells are merged as those of the list are. */
    boolean isFree(int row, int like) {
        return cells(row).values().stream().noneMatch(SheetGrid::isFilled)
                && merges.stream()
                        .filter(m -> m.hasRow(row))
                        .allMatch(m -> m.isInOneRow() ? merges.contains(m.inRows(like, like)) : m.hasRow(like));
    }
}
