package org.dudao.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/** The names of a standard's parts in the workbook: their indicators, numbered where two parts have one. */
final class PartKeys {
    private PartKeys() {}

    /** The parts by name; a standard without parts has one of an empty name. */
    static Map<String, Part> of(Standard standard) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Part part : standard.allParts()) {
            String name = standard.parts() == null ? "" : part.indicator();
            String free = name;
            for (int i = 2; parts.containsKey(free); i++) {
                free = name + "#" + i;
            }
            parts.put(free, part);
        }
        return parts;
    }

    /** Whether another part has the same indicator, so that a profile cannot name this one alone. */
    static boolean isRepeated(Standard standard, Part part) {
        return standard.parts() != null
                && standard.parts().stream()
                                .filter(one -> one.indicator().equals(part.indicator()))
                                .count()
                        > 1;
    }
}
