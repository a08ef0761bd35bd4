package org.dudao.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the template said in a row, kept in a hidden column of the row itself.
 *
 * <p>A comparison with the standards alone would take a row that nobody edited for a change as soon as a later version of the standards, or
 * a profile that the template was made under, says something else.
 *
 * @param id the standard's id
 * @param part the part's indicator; empty for none
 * @param clause which of the part's limits it was, from 0
 * @param cells the cells as they were filled
 */
record IssuedValues(String id, String part, int clause, Map<OwnLimitColumn, String> cells) {
    private static final String BETWEEN = "|";

    /** The text of the hidden cell. */
    String text() {
        List<String> all = new ArrayList<>(List.of(id, part, String.valueOf(clause)));
        OwnLimitColumn.EDITED.forEach(column -> all.add(cells.get(column)));
        return String.join(BETWEEN, all);
    }

    /** Reads the hidden cell; null if there is none, or if it is not as it was written. */
    static IssuedValues read(String text) {
        String[] all = text.split("\\|", -1);
        int head = 3;
        if (all.length != head + OwnLimitColumn.EDITED.size() || !all[2].matches("\\d{1,4}")) {
            return null;
        }
        Map<OwnLimitColumn, String> cells = new EnumMap<>(OwnLimitColumn.class);
        for (int i = 0; i < OwnLimitColumn.EDITED.size(); i++) {
            cells.put(OwnLimitColumn.EDITED.get(i), all[head + i]);
        }
        return new IssuedValues(all[0], all[1], Integer.parseInt(all[2]), cells);
    }
}
