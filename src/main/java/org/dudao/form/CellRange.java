package org.dudao.form;

import org.jspecify.annotations.Nullable;

/** A rectangle of cells. */
record CellRange(CellRef first, CellRef last) {
    /** The range of a reference such as {@code B7:C9} or {@code B7}; null if it is another, such as a whole column. */
    static @Nullable CellRange parse(String text) {
        int colon = text.indexOf(':');
        CellRef first = CellRef.parse(colon < 0 ? text : text.substring(0, colon));
        CellRef last = CellRef.parse(text.substring(colon + 1));
        return first == null || last == null ? null : new CellRange(first, last);
    }

    boolean isInOneRow() {
        return first.row() == last.row();
    }

    boolean hasRow(int row) {
        return first.row() <= row && row <= last.row();
    }

    boolean hasColumn(int column) {
        return first.column() <= column && column <= last.column();
    }

    /** The same columns in other rows. */
    CellRange inRows(int top, int bottom) {
        return new CellRange(new CellRef(first.column(), top), new CellRef(last.column(), bottom));
    }

    /** As it is written: {@code B7:C9}, a single cell {@code B7}. */
    String shown() {
        return first.equals(last) ? first.shown() : first.shown() + ":" + last.shown();
    }
}
