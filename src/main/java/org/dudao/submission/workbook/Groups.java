package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one row, by the group they belong to. */
final class Groups {
    private static final CellTokens START = new CellTokens(JsonToken.START_OBJECT, "{", List.of());
    private static final CellTokens END = new CellTokens(JsonToken.END_OBJECT, "}", List.of());

    /**
     * A value and the row it stands in.
     *
     * @param line null where a field has only one place in the file
     */
    record Value(FormReader.Column column, CellTokens said, FormLocations.Line line) {
        String place() {
            return line.place(column.index());
        }
    }

    private final Map<String, List<Value>> groups = new LinkedHashMap<>();

    /** Adds the value of a column; null where its cell is empty. */
    void put(FormReader.Column column, CellTokens said) {
        if (said != null) {
            values(column).add(new Value(column, said, null));
        }
    }

    /**
     * Adds the value of a column whose field may stand in several rows, unless it is there already.
     *
     * @param said null where the cell is empty, which contradicts nothing
     * @return the value that is there already; null where there is none
     */
    Value putOnce(FormReader.Column column, CellTokens said, FormLocations.Line line) {
        if (said == null) {
            return null;
        }
        for (Value value : values(column)) {
            if (value.column().field().path().equals(column.field().path())) {
                return value;
            }
        }
        values(column).add(new Value(column, said, line));
        return null;
    }

    private List<Value> values(FormReader.Column column) {
        return groups.computeIfAbsent(column.group(), g -> new ArrayList<>());
    }

    /** Gives the values, of which those without a group stand by themselves. */
    void give(TokenQueue out) {
        groups.forEach((group, values) -> {
            if (!group.isEmpty()) {
                out.add(CellTokens.key(group));
                out.add(START);
            }
            values.forEach(value -> {
                out.add(value.column().key());
                out.add(value.said());
            });
            if (!group.isEmpty()) {
                out.add(END);
            }
        });
    }

    /** Gives the row as an object. */
    void giveRow(TokenQueue out) {
        out.add(START);
        give(out);
        out.add(END);
    }
}
