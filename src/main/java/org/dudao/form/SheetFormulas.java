package org.dudao.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaType;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The formulas of a sheet as they are after rows were inserted into this or another sheet. */
final class SheetFormulas {
    private final @Nullable FormulaShift poi;
    private final SheetForm sheet;
    private final Map<Integer, RowShift> shifts;
    private final StaleResults stale;
    private final FillLog log;
    private final Set<String> unshared = new HashSet<>();

    /**
     * Of a sheet.
     *
     * @param poi null if nothing is inserted, and the library cannot read the workbook
     * @param shifts the inserted rows by the index of their sheet
     */
    SheetFormulas(
            @Nullable FormulaShift poi,
            SheetForm sheet,
            Map<Integer, RowShift> shifts,
            StaleResults stale,
            FillLog log) {
        this.poi = poi;
        this.sheet = sheet;
        this.shifts = shifts;
        this.stale = stale;
        this.log = log;
        each((formula, place) -> {
            String group = formula.attribute("si");
            String plain = "shared".equals(formula.attribute("t")) ? plain(place) : null;
            if (group != null
                    && plain != null
                    && (shifts.containsKey(sheet.index()) || !plain.equals(text(plain, place, FormulaType.CELL)))) {
                unshared.add(group);
            }
        });
    }

    private @Nullable String plain(CellRef place) {
        return poi == null ? null : poi.plain(sheet.index(), place);
    }

    /** Whether the saved result of a formula no longer holds. */
    boolean isStale(CellRef place) {
        return stale.has(sheet.index(), place);
    }

    private interface Visitor {
        void visit(XmlNode formula, CellRef place);
    }

    private void each(Visitor visitor) {
        SheetGrid grid = sheet.grid();
        grid.rows().keySet().forEach(row -> grid.cells(row).forEach((column, cell) -> {
            XmlNode formula = cell.child("f");
            if (formula != null) {
                visitor.visit(formula, new CellRef(column, row));
            }
        }));
    }

    /** Whether any formula of a row changes. */
    boolean concerns(int row) {
        return sheet.grid().cells(row).entrySet().stream().anyMatch(cell -> {
            XmlNode formula = cell.getValue().child("f");
            CellRef place = new CellRef(cell.getKey(), row);
            return formula != null
                    && ((isStale(place) && cell.getValue().child("v") != null) || moved(formula, place) != null);
        });
    }

    /** Whether any formula of the sheet changes. */
    boolean isChanged() {
        return sheet.grid().rows().keySet().stream().anyMatch(this::concerns);
    }

    /** The element of a formula as it then is; null if it stays. */
    @Nullable
    String moved(XmlNode formula, CellRef place) {
        String type = String.valueOf(formula.attribute("t"));
        String prefix = formula.prefix();
        String tag = sheet.grid().xml().tag(formula);
        if (type.equals("shared")) {
            String plain = plain(place);
            return plain == null || !unshared.contains(formula.attribute("si"))
                    ? null
                    : "<" + prefix + "f>" + XmlEscape.text(text(plain, place, FormulaType.CELL)) + "</" + prefix + "f>";
        }
        RowShift own = shifts.get(sheet.index());
        String ref = formula.attribute("ref");
        CellRange range = ref == null ? null : CellRange.parse(ref);
        CellRange moved = range == null || own == null ? range : own.moved(range);
        if (range != null && moved != null && !moved.equals(range)) {
            boolean whole = moved.last().row() - moved.first().row()
                    == range.last().row() - range.first().row();
            if (!whole || type.equals("dataTable")) {
                fault(place);
                return null;
            }
            tag = PartXml.with(tag, "ref", moved.shown());
        }
        String text = type.equals("dataTable")
                ? formula.text()
                : text(formula.text(), place, type.equals("array") ? FormulaType.ARRAY : FormulaType.CELL);
        boolean same = text.equals(formula.text()) && (moved == null || moved.equals(range));
        return same || formula.isEmptyTag() ? null : tag + XmlEscape.text(text) + "</" + prefix + "f>";
    }

    /** The text of a formula of the marked row in a row below it. */
    String copied(XmlNode formula, CellRef from, CellRef to) {
        String plain = plain(from);
        if (plain == null || "array".equals(formula.attribute("t")) || "dataTable".equals(formula.attribute("t"))) {
            fault(from);
            return formula.text();
        }
        RowShift own = shifts.get(sheet.index());
        int row = own == null ? from.row() : own.moved(from.row());
        try {
            return Objects.requireNonNull(poi, "there is a plain formula")
                    .copied(
                            text(plain, from, FormulaType.CELL),
                            new FormulaShift.At(FormulaType.CELL, sheet.index(), row),
                            to.row() - row);
        } catch (RuntimeException e) {
            fault(from);
            return plain;
        }
    }

    private String text(String formula, CellRef place, FormulaType type) {
        String moved = formula;
        try {
            for (Map.Entry<Integer, RowShift> shift : shifts.entrySet()) {
                moved = Objects.requireNonNull(poi, "rows are inserted")
                        .moved(
                                moved,
                                new FormulaShift.At(type, sheet.index(), place.row()),
                                shift.getKey(),
                                shift.getValue());
            }
        } catch (RuntimeException e) { // the library throws many kinds for what it cannot read
            fault(place);
        }
        return moved;
    }

    private void fault(CellRef place) {
        String where = sheet.name() + "!" + place.shown();
        log.fault(
                new BilingualText(where, where),
                "",
                new BilingualText(
                        "插入行后，这里的公式无法可靠地改写；请在清单标记行下面留足空行，就不必插入行",
                        "this formula cannot be rewritten safely when rows are inserted; leave enough empty rows below the marked one, so that none must be"));
    }
}
