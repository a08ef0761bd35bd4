package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.io.SourceTree;
import org.dudao.standards.Json;

/** A filled-in workbook in the shape of a profile, each value with its cell. */
final class FilledTree implements SourceTree {
    private final ObjectNode json = Json.mapper().createObjectNode();
    private final Map<List<String>, String> places = new HashMap<>();

    @Override
    public ObjectNode json() {
        return json;
    }

    /** The cell of the value at the keys, or of the last key that has one. */
    @Override
    public String place(List<String> keys) {
        for (int length = keys.size(); length > 0; length--) {
            String place = places.get(keys.subList(0, length));
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault(List.of(), "");
    }

    /** Remembers the cell of the value at some keys. */
    void at(String place, String... keys) {
        places.putIfAbsent(List.of(keys), place);
    }
}
