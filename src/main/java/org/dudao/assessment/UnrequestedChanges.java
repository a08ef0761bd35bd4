package org.dudao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;

/**
 * Unrequested changes since an earlier assessment, in values that none of its findings had flagged.
 *
 * <p>An assessment does not contain the submission, so three things that it contains are compared: the figures contributed to county
 * standards (each a cell, by its label), the measured values of its COMPLIANT verdicts, and the subjects of these. A changed measure shows
 * among which cells the change is, not which of them it was. A cell counts as flagged if it was evidence of a finding of the earlier
 * assessment: for a field of the township the same field, else the same field of the same subject or at the same location; so if rows were
 * moved, a neighbour may count as flagged. What no standard measured, was not assessed or not applicable cannot be compared, nor can a
 * change that leaves the measured value unchanged, such as a pupil moved from one school's roll to another's.
 *
 * @param since the earlier as-of date
 * @param sameRules whether both were made by the same rules; otherwise a measure may have changed with them
 * @param list the fields, then the measures in the assessment's order, then the removed subjects
 */
public record UnrequestedChanges(String since, boolean sameRules, List<UnrequestedChange> list) {
    private static final BilingualText NOTHING = new BilingualText("（无）", "(none)");

    /** Compares an assessment with an earlier one; the rules run once more, to obtain the evidence of compliant verdicts. */
    public static UnrequestedChanges of(Baseline baseline, Assessment now, Assessor assessor, Submission submission) {
        JsonNode was = baseline.json();
        FlaggedValues flagged = FlaggedValues.of(was.path("findings"));
        List<UnrequestedChange> list = new ArrayList<>(values(was, now, flagged));
        Map<String, JsonNode> compliant = StreamSupport.stream(
                        was.path("verdicts").spliterator(), false)
                .filter(v -> v.path("outcome").asText().equals(Outcome.COMPLIANT.name()))
                .collect(Collectors.toMap(
                        UnrequestedChanges::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, JsonNode> current = StreamSupport.stream(
                        tree(now).path("verdicts").spliterator(), false)
                .collect(Collectors.toMap(UnrequestedChanges::key, Function.identity(), (a, b) -> a));
        Map<Verdict, List<Evidence>> grounds = assessor.grounds(
                submission, now.assessment().asOf(), v -> moved(compliant.get(key(v)), current.get(key(v))));
        Map<String, BilingualText> titles = now.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
        for (Verdict verdict : now.verdicts()) {
            if (grounds.containsKey(verdict)) {
                Map<Boolean, List<Evidence>> cells = grounds.get(verdict).stream()
                        .distinct()
                        .collect(Collectors.partitioningBy(
                                c -> flagged.has(verdict.subject().id(), c.field(), c.place())));
                if (!cells.get(false).isEmpty() || cells.get(true).isEmpty()) {
                    list.add(new UnrequestedChange(
                            UnrequestedChange.Kind.MEASURE,
                            titles.get(verdict.standard()),
                            verdict.subject(),
                            shown(compliant.get(key(verdict))),
                            shown(current.get(key(verdict))),
                            verdict.outcome(),
                            cells.get(false),
                            cells.get(true)));
                }
            }
        }
        list.addAll(gone(compliant, now));
        return new UnrequestedChanges(
                baseline.asOf(),
                was.at("/assessment/generator/rulesSha256")
                        .asText()
                        .equals(now.assessment().generator().rulesSha256()),
                list);
    }

    /** The figures for county standards: their labels identify each cell, even if rows were moved. */
    private static List<UnrequestedChange> values(JsonNode was, Assessment now, FlaggedValues flagged) {
        Map<String, JsonNode> before = new HashMap<>();
        was.path("countyScope").forEach(s -> s.path("contribution")
                .forEach(c -> before.put(c.path("field").asText(), c)));
        Map<String, CountyContribution.Part> after = new LinkedHashMap<>();
        now.countyScope().forEach(s -> s.contribution().forEach(c -> after.putIfAbsent(c.field(), c)));
        List<UnrequestedChange> changes = new ArrayList<>();
        for (String label : new TreeSet<>(after.keySet())) {
            JsonNode old = before.get(label);
            CountyContribution.Part part = after.get(label);
            String value = old == null ? null : old.path("value").textValue();
            String path = label.replaceAll("\\[[^]]*]", "[]");
            String row = label.contains("[") ? label.substring(label.indexOf('[') + 1, label.indexOf(']')) : "";
            if (old != null
                    && !java.util.Objects.equals(value, part.value())
                    && !flagged.has(row, path, part.place())) {
                changes.add(new UnrequestedChange(
                        UnrequestedChange.Kind.VALUE,
                        FieldPaths.heading(path),
                        row.isEmpty() ? township(now) : new SubjectRef(FieldPaths.kind(table(path)), row, row),
                        value == null ? NOTHING : new BilingualText(value, value),
                        part.value() == null ? NOTHING : new BilingualText(part.value(), part.value()),
                        null,
                        List.of(new Evidence(part.place(), path, part.value())),
                        List.of()));
            }
        }
        return changes;
    }

    private static String table(String path) {
        return path.substring(0, path.indexOf('['));
    }

    private static SubjectRef township(Assessment now) {
        Assessment.TownshipRef township = now.assessment().township();
        return new SubjectRef(
                SubjectKind.TOWNSHIP, township.code(), township.name() == null ? township.code() : township.name());
    }

    /** Each subject once, whatever the number of its standards. */
    private static List<UnrequestedChange> gone(Map<String, JsonNode> compliant, Assessment now) {
        java.util.Set<String> subjects = now.verdicts().stream()
                .map(v -> v.subject().kind().code() + " " + v.subject().id())
                .collect(Collectors.toSet());
        Map<String, UnrequestedChange> gone = new LinkedHashMap<>();
        for (JsonNode verdict : compliant.values()) {
            JsonNode subject = verdict.path("subject");
            String id = subject.path("kind").asText() + " " + subject.path("id").asText();
            SubjectKind kind = java.util.Arrays.stream(SubjectKind.values())
                    .filter(k -> k.code().equals(subject.path("kind").asText()))
                    .findFirst()
                    .orElse(null);
            if (!subjects.contains(id) && kind != null) {
                SubjectRef ref = new SubjectRef(
                        kind, subject.path("id").asText(), subject.path("name").asText());
                gone.putIfAbsent(
                        id,
                        new UnrequestedChange(
                                UnrequestedChange.Kind.GONE,
                                null,
                                ref,
                                new BilingualText("有", "present"),
                                NOTHING,
                                null,
                                List.of(),
                                List.of()));
            }
        }
        return List.copyOf(gone.values());
    }

    private static String key(JsonNode verdict) {
        return String.join(
                "\n",
                verdict.path("standard").asText(),
                verdict.at("/subject/kind").asText(),
                verdict.at("/subject/id").asText());
    }

    private static String key(Verdict verdict) {
        return String.join(
                "\n",
                verdict.standard(),
                verdict.subject().kind().code(),
                verdict.subject().id());
    }

    private static boolean moved(JsonNode was, JsonNode is) {
        return was != null && is != null && !figures(was).equals(figures(is));
    }

    /** The exact measured values, without the display form and the limit. */
    private static List<String> figures(JsonNode verdict) {
        List<String> figures = new ArrayList<>();
        for (JsonNode observed : observed(verdict)) {
            for (String name : List.of("value", "numerator", "denominator", "empty")) {
                figures.add(observed.path(name).toString());
            }
        }
        return figures;
    }

    private static BilingualText shown(JsonNode verdict) {
        return new BilingualText(shown(verdict, "zh", "、"), shown(verdict, "en", ", "));
    }

    private static String shown(JsonNode verdict, String language, String comma) {
        return observed(verdict).stream()
                .map(o -> o.at("/shown/" + language).asText("en".equals(language) ? NOTHING.en() : NOTHING.zh())
                        + (o.has("numerator")
                                ? " ("
                                        + o.path("numerator").asText() + "/"
                                        + o.path("denominator").asText() + ")"
                                : ""))
                .collect(Collectors.joining(comma));
    }

    private static List<JsonNode> observed(JsonNode verdict) {
        List<JsonNode> all = new ArrayList<>();
        verdict.path("parts").forEach(p -> all.add(p.path("observed")));
        return all.isEmpty() ? List.of(verdict.path("observed")) : all;
    }

    /** Through its text, like the earlier one, so that equal numbers are equal trees. */
    private static JsonNode tree(Assessment now) {
        try {
            return Json.mapper().readTree(now.toJson());
        } catch (IOException e) {
            throw new IllegalStateException("What was written can be read.", e);
        }
    }
}
