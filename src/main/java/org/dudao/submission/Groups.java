package org.dudao.submission;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one row, by the group they belong to. */
final class Groups {
    private static final Said START = new Said(JsonToken.START_OBJECT, "{", List.of());
    private static final Said END = new Said(JsonToken.END_OBJECT, "}", List.of());

    /** Each key before its value. */
    private final Map<String, List<Said>> groups = new LinkedHashMap<>();

    /** Adds the value of a column; null where its cell is empty. */
    void put(FormReader.Column column, Said said) {
        if (said != null) {
            List<Said> fields = groups.computeIfAbsent(column.group(), g -> new ArrayList<>());
            fields.add(column.key());
            fields.add(said);
        }
    }

    /** Gives the values, of which those without a group stand by themselves. */
    void give(TokenQueue out) {
        groups.forEach((group, fields) -> {
            if (!group.isEmpty()) {
                out.add(Said.key(group));
                out.add(START);
            }
            fields.forEach(out::add);
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
