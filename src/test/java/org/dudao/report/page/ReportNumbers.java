package org.dudao.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.standards.Json;

/** The numbers that a page may show: those in the assessment, and the numbers of its verdicts or findings in a row of a table. */
final class ReportNumbers {
    private static final Pattern NUMERAL = Pattern.compile("\\d+(?:\\.\\d+)?");

    private ReportNumbers() {}

    /** The numbers of a text. */
    static Set<String> in(String text) {
        return NUMERAL.matcher(text)
                .results()
                .map(r -> r.group().replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of an assessment. */
    static Set<String> known(Assessment assessment) {
        Set<String> known = in(Json.mapper().valueToTree(assessment).toString());
        JsonNode tree = Json.mapper().valueToTree(assessment);
        Stream.of(
                        counts(tree.get("findings"), f -> f.get("due").asText()),
                        counts(
                                tree.get("findings"),
                                f -> f.get("severity").asText()
                                        + f.get("outcome").asText()),
                        counts(tree.get("verdicts"), ReportNumbers::school),
                        counts(
                                tree.get("verdicts"),
                                v -> school(v) + v.get("outcome").asText()))
                .forEach(known::addAll);
        return known;
    }

    private static String school(JsonNode verdict) {
        return verdict.get("subject").get("id").asText().replaceFirst("/.*", "");
    }

    private static List<String> counts(JsonNode rows, Function<JsonNode, String> group) {
        Stream.Builder<String> groups = Stream.builder();
        rows.forEach(r -> groups.add(group.apply(r)));
        return groups.build().collect(Collectors.groupingBy(g -> g, Collectors.counting())).values().stream()
                .map(String::valueOf)
                .toList();
    }
}
