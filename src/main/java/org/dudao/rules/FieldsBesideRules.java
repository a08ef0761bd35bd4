package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.standards.Part;
import org.dudao.standards.RuleBaseException;
import org.dudao.standards.Standard;

/** Refuses rules that measure what pages take from a field: nobody could tell which value counts. */
public final class FieldsBesideRules {
    private static final Pattern MEASURED = Pattern.compile("\\bMeasure\\s*\\.\\s*\\w+\\s*\\(\\s*\"([^\"]+)\"");

    private FieldsBesideRules() {}

    /**
     * Compares rules with pages.
     *
     * @param drl the texts of rule files, by path
     * @throws RuleBaseException naming file and line of every rule that measures a field again
     */
    public static void check(List<Standard> standards, Map<String, String> drl) {
        Set<String> fields = standards.stream()
                .flatMap(standard -> standard.asked().stream())
                .filter(part -> !part.fields().isEmpty())
                .map(Part::indicator)
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        drl.forEach((path, text) -> {
            Matcher measured = MEASURED.matcher(text);
            while (measured.find()) {
                if (fields.contains(measured.group(1))) {
                    long line = text.substring(0, measured.start()).lines().count();
                    problems.add(
                            path + ":" + line + ": a page takes `" + measured.group(1)
                                    + "` from a field, and this rule measures it again. Delete the rule, or give its indicator another name.");
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
    }
}
