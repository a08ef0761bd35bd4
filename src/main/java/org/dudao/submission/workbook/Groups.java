package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one row, by group. */
final class Groups {
    private static final CellTokens START = new CellTokens(JsonToken.START_OBJECT, "{", List.of());
    private static final CellTokens END = new CellTokens(JsonToken.END_OBJECT, "}", List.of());

    /**
     * A value and its row.
     *
     * @param line null if a field has only one location in the file
     */
    record Value(FormReader.Column column, CellTokens tokens, FormLocations.Line line) {
        String place() {
            return line.place(column.index());
        }
    }

    private final Map<String, List<Value>> groups = new LinkedHashMap<>();

    /** Adds the value of a column; null for an empty cell. */
    void put(FormReader.Column column, CellTokens tokens) {
        if (tokens != null) {
            values(column).add(new Value(column, tokens, null));
        }
    }

    /**
     * Adds the value of a field that may occur in several rows, unless it has one already.
     *
     * @param tokens null for an empty cell, which contradicts nothing
     * @return the earlier value; null if there is none
     */
    Value putOnce(FormReader.Column column, CellTokens tokens, FormLocations.Line line) {
        if (tokens == null) {
            return null;
        }
        for (Value value : values(column)) {
            if (value.column().field().path().equals(column.field().path())) {
                return value;
            }
        }
        values(column).add(new Value(column, tokens, line));
        return null;
    }

    private List<Value> values(FormReader.Column column) {
        return groups.computeIfAbsent(column.group(), g -> new ArrayList<>());
    }

    /** Writes the values, those without a group at top level. */
    void write(TokenQueue out) {
        write(groups, out);
    }

    private static void write(Map<String, List<Value>> groups, TokenQueue out) {
        Map<String, Map<String, List<Value>>> outer = new LinkedHashMap<>();
        groups.forEach((group, values) -> {
            int slash = group.indexOf('/');
            outer.computeIfAbsent(slash < 0 ? group : group.substring(0, slash), g -> new LinkedHashMap<>())
                    .put(slash < 0 ? "" : group.substring(slash + 1), values);
        });
        outer.forEach((group, inner) -> {
            if (group.isEmpty()) {
                inner.values().forEach(values -> write(values, out));
                return;
            }
            out.add(CellTokens.key(group));
            out.add(START);
            write(inner, out);
            out.add(END);
        });
    }

    private static void write(List<Value> values, TokenQueue out) {
        values.forEach(value -> {
            out.add(value.column().key());
            out.add(value.tokens());
        });
    }

    /** Writes the row as an object. */
    void writeRow(TokenQueue out) {
        out.add(START);
        write(out);
        out.add(END);
    }
}
