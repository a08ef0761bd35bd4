package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaType;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** What a sheet says of its cells outside of them: merges, formats, validations, links, page breaks. */
final class SheetRanges {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "conditionalFormatting", "sqref",
            "dataValidation", "sqref",
            "protectedRange", "sqref",
            "ignoredError", "sqref",
            "dimension", "ref",
            "autoFilter", "ref",
            "sortState", "ref");

    private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2");

    private final SheetForm sheet;
    private final RowShift shift;
    private final Splices splices;

    private SheetRanges(SheetForm sheet, Splices splices) {
        this.sheet = sheet;
        this.shift = sheet.shift();
        this.splices = splices;
    }

    /**
     * Notes the changes.
     *
     * @param poi null if no rows are inserted anywhere
     */
    static void move(SheetForm sheet, @Nullable FormulaShift poi, Map<Integer, RowShift> shifts, Splices splices) {
        SheetRanges ranges = new SheetRanges(sheet, splices);
        XmlNode root = sheet.grid().xml().root();
        root.walk(node -> {
            if (node.around("sheetData") != null || node.around("extLst") != null) {
                return;
            }
            ranges.attributes(node);
            if (poi != null
                    && FORMULAS.contains(node.name().substring(node.prefix().length()))) {
                ranges.formula(node, poi, shifts);
            }
        });
        ranges.merges(root);
    }

    private void attributes(XmlNode node) {
        String local = node.name().substring(node.prefix().length());
        String attribute = ATTRIBUTES.get(local);
        String value = attribute == null ? null : node.attribute(attribute);
        if (attribute != null && value != null) {
            set(node, attribute, value, shift.ranges(value));
        } else if (local.equals("hyperlink")) {
            CellRange range = CellRange.parse(String.valueOf(node.attribute("ref")));
            if (range != null) {
                CellRange moved = range.inRows(
                        shift.moved(range.first().row()),
                        shift.moved(range.last().row()));
                set(node, "ref", range.shown(), moved.shown());
            }
        } else if (local.equals("brk") && node.around("rowBreaks") != null && node.attribute("id") != null) {
            String id = String.valueOf(node.attribute("id"));
            set(node, "id", id, String.valueOf(shift.moved(Integer.parseInt(id) + 1) - 1));
        }
    }

    private void set(XmlNode node, String attribute, String old, String now) {
        if (!old.equals(now)) {
            String tag = sheet.grid().xml().tag(node);
            splices.replace(node.start(), node.openEnd(), PartXml.with(tag, attribute, now));
        }
    }

    private void formula(XmlNode node, FormulaShift poi, Map<Integer, RowShift> shifts) {
        String moved = node.text();
        for (Map.Entry<Integer, RowShift> one : shifts.entrySet()) {
            moved = poi.moved(
                    moved, new FormulaShift.At(FormulaType.CELL, sheet.index(), 0), one.getKey(), one.getValue());
        }
        if (!moved.equals(node.text())) {
            splices.replace(node.openEnd(), node.closeStart(), XmlEscape.text(moved));
        }
    }

    /** Cells merged in the marked row are merged in each row that repeats it. */
    private void merges(XmlNode root) {
        XmlNode all = root.child("mergeCells");
        if (all == null) {
            return;
        }
        List<CellRange> more = new ArrayList<>();
        for (SheetLists.Repeated list : sheet.repeated()) {
            List<CellRange> like = sheet.grid().merges().stream()
                    .filter(m -> m.isInOneRow() && m.hasRow(list.row()))
                    .toList();
            for (int i = 1; i < list.rows().size(); i++) {
                int row = list.row() + i;
                for (CellRange one : like) {
                    if (i > list.free() || !sheet.grid().merges().contains(one.inRows(row, row))) {
                        int to = shift.moved(list.row()) + i;
                        more.add(one.inRows(to, to));
                    }
                }
            }
        }
        for (XmlNode one : all.children()) {
            CellRange range = CellRange.parse(String.valueOf(one.attribute("ref")));
            if (range != null) {
                CellRange moved = range.isInOneRow()
                        ? range.inRows(
                                shift.moved(range.first().row()),
                                shift.moved(range.first().row()))
                        : shift.moved(range);
                set(one, "ref", range.shown(), moved.shown());
            }
        }
        if (!more.isEmpty()) {
            String tag = sheet.grid().xml().tag(all);
            if (all.attribute("count") != null) {
                splices.replace(
                        all.start(),
                        all.openEnd(),
                        PartXml.with(tag, "count", String.valueOf(all.children().size() + more.size())));
            }
            StringBuilder added = new StringBuilder();
            more.forEach(m -> added.append("<")
                    .append(all.prefix())
                    .append("mergeCell ref=\"")
                    .append(m.shown())
                    .append("\"/>"));
            splices.replace(all.closeStart(), all.closeStart(), added.toString());
        }
    }
}
