package org.dudao.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaType;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * The formulas whose saved result no longer holds, as they depend on what was filled in. Excel calculates anew when it opens the file, but
 * other programs show what was saved: a total over an empty form must not stand below a full one.
 */
final class StaleResults {
    private final Map<Integer, Set<CellRef>> stale = new HashMap<>();

    /**
     * A formula with what it refers to.
     *
     * @param uses the ranges by the index of their sheet; null if they cannot be told
     */
    private record Formula(
            int sheet, CellRef place, @Nullable List<SheetRange> uses) {}

    /** A range of a sheet. */
    record SheetRange(int sheet, CellRange range) {}

    /**
     * Finds them.
     *
     * @param poi null if the workbook cannot be read by the library: then all results are stale
     */
    StaleResults(Iterable<SheetForm> sheets, @Nullable FormulaShift poi) {
        List<Formula> formulas = new ArrayList<>();
        for (SheetForm sheet : sheets) {
            stale.put(sheet.index(), new HashSet<>(sheet.filledCells()));
            SheetGrid grid = sheet.grid();
            grid.rows().keySet().forEach(row -> grid.cells(row).forEach((column, cell) -> {
                XmlNode formula = cell.child("f");
                if (formula != null) {
                    CellRef place = new CellRef(column, row);
                    formulas.add(
                            new Formula(sheet.index(), place, poi == null ? null : uses(poi, sheet, formula, place)));
                }
            }));
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Formula one : formulas) {
                if (isStale(one) && stale(one.sheet()).add(one.place())) {
                    more = true;
                }
            }
        }
    }

    private static @Nullable List<SheetRange> uses(FormulaShift poi, SheetForm sheet, XmlNode formula, CellRef place) {
        String plain = "shared".equals(formula.attribute("t")) ? poi.plain(sheet.index(), place) : formula.text();
        FormulaType type = "array".equals(formula.attribute("t")) ? FormulaType.ARRAY : FormulaType.CELL;
        return plain == null || "dataTable".equals(formula.attribute("t"))
                ? null
                : poi.uses(plain, new FormulaShift.At(type, sheet.index(), place.row()));
    }

    private boolean isStale(Formula formula) {
        return formula.uses() == null
                || formula.uses().stream().anyMatch(use -> stale(use.sheet()).stream()
                        .anyMatch(cell ->
                                use.range().hasRow(cell.row()) && use.range().hasColumn(cell.column())));
    }

    private Set<CellRef> stale(int sheet) {
        return stale.computeIfAbsent(sheet, s -> new HashSet<>());
    }

    /** Whether the result of a formula no longer holds. */
    boolean has(int sheet, CellRef place) {
        return stale(sheet).contains(place);
    }
}
