package org.dudao.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Quantity;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.ValueWords;
import org.dudao.standards.Json;
import org.dudao.submission.json.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** The verdicts of an assessment by the id of their standard, or of an indicator. */
final class VerdictLookup {
    /** How many subjects a message names. */
    private static final int NAMED = 6;

    private final Map<String, List<JsonNode>> byStandard = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> byIndicator = new LinkedHashMap<>();
    private final Map<String, List<String>> indicators;
    private final ValueText words;
    private final Language language;

    VerdictLookup(
            @Nullable JsonNode assessment, Map<String, List<String>> indicators, ValueText words, Language language) {
        this.indicators = indicators;
        this.words = words;
        this.language = language;
        for (JsonNode verdict : assessment == null ? MissingNode.getInstance() : assessment.path("verdicts")) {
            byStandard
                    .computeIfAbsent(verdict.path("standard").asText(), id -> new ArrayList<>())
                    .add(verdict);
            for (JsonNode part : verdict.path("parts")) {
                byIndicator
                        .computeIfAbsent(part.path("indicator").asText(), id -> new ArrayList<>())
                        .add(verdict);
            }
        }
    }

    /** The answer to a mark of a verdict. */
    FieldAnswer answer(FormMark mark, String subject) {
        List<JsonNode> all = verdicts(mark.path());
        if (all.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(byStandard.keySet());
            known.addAll(byIndicator.keySet());
            known.addAll(indicators.keySet());
            String nearest = NameSuggestions.nearest(mark.path(), known);
            String more = nearest == null ? "" : nearest;
            return FieldAnswer.unknown(new BilingualText(
                    "评估结果中没有这个标准或指标" + (more.isEmpty() ? "" : "，最接近的是 " + more),
                    "the assessment has no such standard or indicator"
                            + (more.isEmpty() ? "" : "; the nearest is " + more)));
        }
        List<JsonNode> fitting = subject.isEmpty()
                ? all
                : all.stream().filter(v -> isOf(v.path("subject"), subject)).toList();
        return fitting.size() == 1 ? read(mark, fitting.get(0)) : unclear(all, subject);
    }

    private List<JsonNode> verdicts(String id) {
        if (byStandard.containsKey(id)) {
            return byStandard.get(id);
        }
        List<JsonNode> all = new ArrayList<>();
        indicators.getOrDefault(id, List.of()).stream()
                .filter(byStandard::containsKey)
                .findFirst()
                .ifPresent(standard -> all.addAll(byStandard.get(standard)));
        return all.isEmpty() ? byIndicator.getOrDefault(id, List.of()) : all;
    }

    private static boolean isOf(JsonNode subject, String wanted) {
        return subject.path("id").asText().equals(wanted)
                || subject.path("name").asText().equals(wanted);
    }

    private static FieldAnswer unclear(List<JsonNode> all, String subject) {
        List<String> ids = all.stream()
                .map(v -> v.path("subject").path("id").asText())
                .limit(NAMED)
                .toList();
        String shown = String.join("、", ids) + (all.size() > NAMED ? " …" : "");
        return FieldAnswer.unknown(
                subject.isEmpty()
                        ? new BilingualText(
                                "有 " + all.size() + " 个对象，请写明是哪个：" + shown,
                                "there are " + all.size() + " subjects; name one: " + shown)
                        : new BilingualText(
                                "这个标准没有对象 " + subject + "，有：" + shown,
                                "the standard has no subject " + subject + "; it has: " + shown));
    }

    private FieldAnswer read(FormMark mark, JsonNode verdict) {
        JsonNode part = part(verdict, mark.path());
        String outcome = part.path("outcome").asText(verdict.path("outcome").asText());
        JsonNode observed = part.isMissingNode() ? verdict.path("observed") : part.path("observed");
        JsonNode limit = part.isMissingNode() ? verdict.path("limit") : part.path("limit");
        return switch (mark.kind()) {
            case VERDICT -> outcome(outcome);
            case LIMIT -> limit.isObject() ? FieldAnswer.text(limit(limit)) : words.none();
            default -> observed.isObject() ? words.shown(observed) : outcome(outcome);
        };
    }

    /** The part of a standard that an indicator measures; missing if it is the whole standard's. */
    private static JsonNode part(JsonNode verdict, String indicator) {
        for (JsonNode part : verdict.path("parts")) {
            if (part.path("indicator").asText().equals(indicator)) {
                return part;
            }
        }
        return MissingNode.getInstance();
    }

    /** The word for an outcome; without an assessment there is no value. */
    FieldAnswer outcome(String outcome) {
        if (outcome.equals("NOT_ASSESSED")) {
            return words.unassessed();
        }
        String word = words.word("outcome", outcome);
        return FieldAnswer.text(word == null ? outcome : word);
    }

    private String limit(JsonNode limit) {
        try {
            return new ValueWords(language).limit(Json.mapper().treeToValue(limit, Quantity.class));
        } catch (JsonProcessingException e) {
            return words.shown(limit).text(); // of another version
        }
    }
}
