package org.dudao.statements;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file, before it is checked.
 *
 * @param values the texts that are written, by field; empty ones are left out
 * @param places where a field is written, or would be
 */
record StatedLine(Map<StatedField, String> values, Function<StatedField, String> places) {
    @Nullable
    String text(StatedField field) {
        return values.get(field);
    }

    String place(StatedField field) {
        return places.apply(field);
    }
}
