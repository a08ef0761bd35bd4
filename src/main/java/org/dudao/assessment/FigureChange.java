package org.dudao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is not the same in two submissions or assessments.
 *
 * @param path its path in the dictionary; a table, for one that only one of two submissions has; for a measured value the standard's id
 * @param row the code of its row, with that of the school: {@code S2/B1}; null for the township's own
 * @param name the name of the row, or of the measured subject; null for the township's own
 * @param old the text there; null if it was not reported
 * @param now the text there; null if it was not reported
 * @param oldPlace the sheet and cell, or JSON pointer, of the old one; null where it has none
 * @param newPlace the sheet and cell, or JSON pointer, of the new one; null where it has none
 * @param isMeasured whether it was computed from the figures, of which no more is known
 */
public record FigureChange(
        String path,
        @Nullable String row,
        @Nullable String name,
        @Nullable String old,
        @Nullable String now,
        @Nullable String oldPlace,
        @Nullable String newPlace,
        boolean isMeasured) {}
