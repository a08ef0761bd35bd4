package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The labels and blanks of a sheet; a cell that the sheet does not have is a blank, too. */
final class SheetLabels implements LabelGrid {
    private static final int WIDEST = 16_384;

    private final SheetForm sheet;
    private final SharedCellTexts shared;

    SheetLabels(SheetForm sheet, SharedCellTexts shared) {
        this.sheet = sheet;
        this.shared = shared;
    }

    @Override
    public List<List<LabelSpot>> labels() {
        List<List<LabelSpot>> all = new ArrayList<>();
        for (int row : sheet.grid().rows().keySet()) {
            List<LabelSpot> labels = new ArrayList<>();
            for (int column : sheet.grid().cells(row).keySet()) {
                LabelSpot spot = at(row, column);
                if (spot != null && !spot.isBlank()) {
                    labels.add(spot);
                }
            }
            all.add(labels);
        }
        return all;
    }

    @Override
    public @Nullable LabelSpot at(int row, int column) {
        CellRef place = new CellRef(column, row);
        CellRange merge = sheet.grid().merges().stream()
                .filter(m -> m.hasRow(row) && m.hasColumn(column))
                .findFirst()
                .orElse(new CellRange(place, place));
        if (!merge.first().equals(place) || column >= WIDEST) {
            return null;
        }
        String where = sheet.name() + "!" + place.shown();
        return new LabelSpot(
                row,
                column,
                merge.last().row() - row + 1,
                merge.last().column() - column + 1,
                text(place),
                new BilingualText(where, where));
    }

    private String text(CellRef place) {
        XmlNode cell = sheet.grid().cell(place);
        if (cell == null || !SheetGrid.isFilled(cell)) {
            return "";
        }
        SharedCellTexts.CellText text =
                cell.child("f") == null ? shared.textOf(sheet.grid().xml(), cell) : null;
        return text == null ? "=" : text.whole(); // neither a label nor a blank
    }
}
