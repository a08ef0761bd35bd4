package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The labels and blanks of a table of a document. */
final class TableLabels implements LabelGrid {
    private final List<List<LabelSpot>> cells = new ArrayList<>();
    private final List<List<XmlNode>> nodes = new ArrayList<>();

    TableLabels(XmlNode table, WordPlaces places) {
        for (XmlNode row : table.children("tr")) {
            List<LabelSpot> spots = new ArrayList<>();
            List<XmlNode> its = new ArrayList<>();
            int column = 0;
            for (XmlNode cell : row.children("tc")) {
                XmlNode span = cell.find("gridSpan");
                String value = span == null ? null : span.attribute("val");
                int columns = value == null ? 1 : Integer.parseInt(value);
                BilingualText place = places.locate(cell);
                spots.add(new LabelSpot(cells.size() + 1, column, 1, columns, text(cell), place));
                its.add(cell);
                column += columns;
            }
            cells.add(spots);
            nodes.add(its);
        }
    }

    private static String text(XmlNode cell) {
        StringBuilder text = new StringBuilder();
        cell.walk(node -> {
            if (node.is("t")) {
                text.append(node.text());
            } else if (node.is("drawing") || node.is("sdt") || node.is("fldChar")) {
                text.append('='); // neither a label nor a blank
            }
        });
        return text.toString();
    }

    @Override
    public List<List<LabelSpot>> labels() {
        return cells.stream()
                .map(row -> row.stream().filter(s -> !s.isBlank()).toList())
                .toList();
    }

    @Override
    public @Nullable LabelSpot at(int row, int column) {
        return row > cells.size()
                ? null
                : cells.get(row - 1).stream()
                        .filter(s -> s.column() == column)
                        .findFirst()
                        .orElse(null);
    }

    /** The cell of a blank. */
    XmlNode node(LabelSpot spot) {
        return nodes.get(spot.row() - 1).get(cells.get(spot.row() - 1).indexOf(spot));
    }
}
