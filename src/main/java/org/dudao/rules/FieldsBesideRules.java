package org.dudao.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/** Rejects rules that measure an indicator which pages take from a field: two values would compete. */
public final class FieldsBesideRules {
    private static final Pattern MEASURED = Pattern.compile("\\bMeasure\\s*\\.\\s*\\w+\\s*\\(\\s*\"([^\"]+)\"");

    private FieldsBesideRules() {}

    /**
     * Compares rules with pages.
     *
     * @param drl the texts of rule files, by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every such rule
     */
    public static void check(List<Standard> standards, Map<String, String> drl) {
        Set<String> fields = standards.stream()
                .flatMap(standard -> standard.allParts().stream())
                .filter(part -> !part.fields().isEmpty())
                .map(Part::indicator)
                .collect(Collectors.toSet());
        RuleTexts.refuse(
                drl,
                MEASURED,
                measured -> fields.contains(measured.group(1))
                        ? "a page takes `" + measured.group(1)
                                + "` from a field, and this rule measures it again. Delete the rule, or give its indicator another name."
                        : null);
    }
}
