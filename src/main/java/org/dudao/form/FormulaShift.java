package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Formulas after rows were inserted; one that refers to nothing that moved stays letter for letter. */
final class FormulaShift {
    private static final SpreadsheetVersion VERSION = SpreadsheetVersion.EXCEL2007;

    /** What these refer to is only known when they are calculated. */
    private static final Set<String> CALCULATED = Set.of("INDIRECT", "OFFSET");

    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook names;

    FormulaShift(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.names = XSSFEvaluationWorkbook.create(workbook);
    }

    /**
     * Where a formula stands.
     *
     * @param sheet the index of its sheet; -1 for a name
     * @param row from 1; 0 for none
     */
    record At(FormulaType type, int sheet, int row) {
        static final At NAME = new At(FormulaType.NAMEDRANGE, -1, 0);
    }

    /** The plain formula of a cell, also of one that shares it with others; null if there is none. */
    @Nullable
    String plain(int sheet, CellRef place) {
        XSSFRow row = workbook.getSheetAt(sheet).getRow(place.row() - 1);
        XSSFCell cell = row == null ? null : row.getCell(place.column());
        return cell == null || cell.getCellType() != CellType.FORMULA ? null : cell.getCellFormula();
    }

    /**
     * A formula after insertions into a sheet.
     *
     * @throws FormulaParseException if it cannot be read
     */
    String moved(String formula, At at, int sheet, RowShift shift) {
        Ptg[] tokens = parse(formula, at);
        boolean changed = false;
        for (RowShift.Inserted rows : shift.fromBelow()) {
            changed |= FormulaShifter.createForRowShift(
                            sheet,
                            workbook.getSheetName(sheet),
                            rows.after(),
                            VERSION.getLastRowIndex() - rows.count(),
                            rows.count(),
                            VERSION)
                    .adjustFormula(tokens, at.sheet());
            changed |= extend(tokens, at, sheet, rows);
        }
        return changed ? FormulaRenderer.toFormulaString(names, tokens) : formula;
    }

    /** The formula of the marked row in a row below it. */
    String copied(String formula, At at, int down) {
        Ptg[] tokens = parse(formula, at);
        int row = at.row() - 1;
        boolean changed = FormulaShifter.createForRowCopy(
                        at.sheet(), workbook.getSheetName(at.sheet()), row, row, down, VERSION)
                .adjustFormula(tokens, at.sheet());
        return changed ? FormulaRenderer.toFormulaString(names, tokens) : formula;
    }

    private Ptg[] parse(String formula, At at) {
        return FormulaParser.parse(formula, names, at.type(), at.sheet(), Math.max(0, at.row() - 1));
    }

    /** A sum over the list must be over the whole of it; a formula of the marked row itself is about its own row. */
    private boolean extend(Ptg[] tokens, At at, int sheet, RowShift.Inserted rows) {
        boolean inList = at.sheet() == sheet && at.row() >= rows.first() && at.row() <= rows.after();
        boolean changed = false;
        for (Ptg token : tokens) {
            if (!(token instanceof AreaPtgBase area) || inList) {
                continue;
            }
            boolean here = token instanceof Area3DPxg other
                    ? workbook.getSheetName(sheet).equalsIgnoreCase(other.getSheetName())
                            && other.getExternalWorkbookNumber() < 0
                    : at.sheet() == sheet;
            int last = area.getLastRow() + 1;
            boolean wide = area.getFirstRow() == area.getLastRow() && area.getFirstColumn() != area.getLastColumn();
            boolean name = at.equals(At.NAME);
            if (here && last >= rows.first() && last <= rows.after() && (!wide || name)) {
                area.setLastRow(rows.after() + rows.count() - 1);
                changed = true;
            }
        }
        return changed;
    }

    /** The ranges that a formula refers to; null if they cannot be told, as with a name or a reference that is calculated. */
    @Nullable
    List<StaleResults.SheetRange> uses(String formula, At at) {
        List<StaleResults.SheetRange> all = new ArrayList<>();
        try {
            for (Ptg token : parse(formula, at)) {
                int sheet = token instanceof Pxg other ? workbook.getSheetIndex(other.getSheetName()) : at.sheet();
                if (token instanceof AreaPtgBase area) {
                    CellRef first = new CellRef(area.getFirstColumn(), area.getFirstRow() + 1);
                    CellRef last = new CellRef(area.getLastColumn(), area.getLastRow() + 1);
                    all.add(new StaleResults.SheetRange(sheet, new CellRange(first, last)));
                } else if (token instanceof RefPtgBase one) {
                    CellRef place = new CellRef(one.getColumn(), one.getRow() + 1);
                    all.add(new StaleResults.SheetRange(sheet, new CellRange(place, place)));
                } else if (token instanceof NamePtg
                        || token instanceof NameXPxg
                        || (token instanceof AbstractFunctionPtg function && CALCULATED.contains(function.getName()))) {
                    return null;
                }
            }
        } catch (RuntimeException e) { // the library throws many kinds for what it cannot read
            return null;
        }
        return all;
    }
}
