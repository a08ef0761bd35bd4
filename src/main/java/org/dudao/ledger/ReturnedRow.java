package org.dudao.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that was sent back.
 *
 * @param id the item's id
 * @param place file, sheet and cell of the id
 * @param cells those that were filled in and can be read
 * @param isHeldBack whether a cell of it could not be read, which is reported already
 */
public record ReturnedRow(String id, String place, Map<ReturnedField, ReturnedCell> cells, boolean isHeldBack) {
    /** Protects the cells. */
    public ReturnedRow {
        Map<ReturnedField, ReturnedCell> copy = new EnumMap<>(ReturnedField.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    @Nullable
    ReturnedCell cell(ReturnedField field) {
        return cells.get(field);
    }
}
