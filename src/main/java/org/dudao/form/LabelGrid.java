package org.dudao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels and blanks of a sheet, or of a table of a document. */
interface LabelGrid {
    /** The labels in the order of reading, by row. */
    List<List<LabelSpot>> labels();

    /** The cell at a place; null if there is none to write into. */
    @Nullable
    LabelSpot at(int row, int column);

    /** The cell right of another; null if there is none. */
    default @Nullable LabelSpot rightOf(LabelSpot spot) {
        return at(spot.row(), spot.column() + spot.columns());
    }

    /** The cell below another; null if there is none. */
    default @Nullable LabelSpot below(LabelSpot spot) {
        return at(spot.row() + spot.rows(), spot.column());
    }
}
