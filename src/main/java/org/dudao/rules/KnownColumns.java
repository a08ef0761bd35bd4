package org.dudao.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dudao.county.CountyReports;
import org.dudao.standards.Standard;

/** Rejects rules that match a column which does not exist: they would never fire. */
public final class KnownColumns {
    private static final Pattern KEY =
            Pattern.compile("\\bColumnKey\\s*\\.\\s*of\\s*\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"\\s*\\)");

    private KnownColumns() {}

    /**
     * Compares the columns in rules with the needs and uses of county pages.
     *
     * @param drl the texts of rule files, by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every unknown column
     */
    public static void check(List<Standard> standards, Map<String, String> drl) {
        Map<String, List<String>> columns = new HashMap<>();
        standards.forEach(standard -> columns.put(standard.id(), CountyReports.contributed(standard)));
        RuleTexts.refuse(
                drl,
                KEY,
                key -> columns.getOrDefault(key.group(1), List.of()).contains(key.group(2))
                        ? null
                        : "the page " + key.group(1) + " neither needs nor uses `" + key.group(2)
                                + "`. Correct the name, or add the path to the page.");
    }
}
