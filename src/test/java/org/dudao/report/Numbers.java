package org.dudao.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.standards.Json;

/** The numerals of a document, compared with those of its assessment. */
public final class Numbers {
    private static final Pattern NUMERAL = Pattern.compile("\\d+(?:\\.\\d+)?");

    private Numbers() {}

    /** The numerals of an assessment, in whatever text or value they stand, and of the clauses it cites. */
    public static Set<String> of(Assessment assessment) {
        Set<String> known = new TreeSet<>();
        gather(Json.mapper().valueToTree(assessment), known);
        // 第十一条 is Article 11
        assessment.findings().stream()
                .flatMap(finding -> finding.basis().stream())
                .filter(basis -> basis.clause() != null)
                .forEach(basis -> known.addAll(of(Bases.clause(basis.clause(), Language.EN))));
        return known;
    }

    /** The numerals of a text, in order. */
    public static List<String> of(String text) {
        return NUMERAL.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Numbers::plain)
                .toList();
    }

    private static void gather(JsonNode node, Set<String> known) {
        if (node.isContainerNode()) {
            node.forEach(child -> gather(child, known));
        } else {
            known.addAll(of(node.asText()));
        }
    }

    /** 07 in a date and 7 in its words are one number. */
    private static String plain(String numeral) {
        return numeral.replaceFirst("^0+(?=\\d)", "");
    }
}
