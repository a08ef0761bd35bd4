package org.dudao.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.county.Contribution;
import org.dudao.facts.Dictionary;
import org.dudao.standards.Json;
import org.dudao.standards.Page;
import org.dudao.submission.CountyReading;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;

/** Builds a submission from an example, adding the required fields. */
public final class Given {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final Set<String> OF_SCHOOLS = Set.of(
            "rolls", "classes", "buildings", "structures", "drills", "canteens", "buses", "drivers", "principals");
    private static final Set<String> WITHOUT_CODE = Set.of("answers");

    private static final ArrayNode NONE = Json.mapper().createArrayNode();

    private Given() {}

    /** The day of the check: 31 July, unless the example says otherwise. */
    public static LocalDate asOf(Page.Example example) {
        return LocalDate.parse(example.asOf() == null ? "2026-07-31" : example.asOf());
    }

    /** The whole JSON of an example's submission, or for a county of its document, its townships' submissions and what is missing. */
    public static ObjectNode json(Page.Example example) {
        return isOfCounty(example) ? county(example) : township(example.given(), "110101001");
    }

    private static boolean isOfCounty(Page.Example example) {
        return example.given().containsKey("townships") || example.given().containsKey("county");
    }

    private static ObjectNode county(Page.Example example) {
        ObjectNode json = Json.mapper().createObjectNode();
        ObjectNode county = json.putObject("county").put("code", "110101").put("schoolYear", "2025-2026");
        if (example.given().containsKey("county")) {
            county.setAll((ObjectNode) example.given().get("county").deepCopy());
        }
        ArrayNode townships = json.putArray("townships");
        for (JsonNode given : example.given().getOrDefault("townships", NONE)) {
            Map<String, JsonNode> parts = new LinkedHashMap<>();
            given.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
            townships.add(township(parts, String.valueOf(110101001 + townships.size())));
        }
        json.set("missing", example.given().getOrDefault("missing", NONE));
        return json;
    }

    private static ObjectNode township(Map<String, JsonNode> given, String code) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("format", "dudao-submission/1");
        json.putObject("township").put("code", code).put("schoolYear", "2025-2026");
        given.forEach((name, value) -> {
            if (name.equals("township")) {
                ((ObjectNode) json.get("township")).setAll((ObjectNode) value.deepCopy());
            } else {
                json.set(name, value.deepCopy());
            }
        });
        boolean rows =
                OF_SCHOOLS.stream().anyMatch(t -> json.has(t) && !json.get(t).isEmpty());
        if (rows && !json.has("schools")) {
            json.putArray("schools").addObject();
        }
        json.properties().forEach(table -> {
            if (table.getValue() instanceof ArrayNode array) {
                number(table.getKey(), array);
            }
        });
        return json;
    }

    private static void number(String table, ArrayNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode row = (ObjectNode) rows.get(i);
            if (!row.has("code") && !WITHOUT_CODE.contains(table)) {
                row.put("code", (table.equals("schools") ? "S" : "") + (i + 1));
            }
            if (!row.has("schoolCode") && OF_SCHOOLS.contains(table)) {
                row.put("schoolCode", "S1");
            }
        }
    }

    /** Reads JSON as a file would be read. */
    public static Reading read(JsonNode json, LocalDate asOf) {
        return READER.read("given.json", json.toString().getBytes(StandardCharsets.UTF_8), asOf);
    }

    /** Reads a county's document, its townships' submissions and what is missing. */
    static CountyAssessor.Known known(JsonNode json, LocalDate asOf, Assessor assessor) {
        ObjectNode document = Json.mapper().createObjectNode().put("format", "dudao-county/1");
        document.set("county", json.get("county"));
        CountyReading reading =
                READER.readCounty("county.json", document.toString().getBytes(StandardCharsets.UTF_8), asOf);
        if (reading.submission() == null) {
            throw new AssertionError("The county has problems of form: " + reading.problems());
        }
        List<Contribution> townships = new ArrayList<>();
        json.get("townships").forEach(township -> {
            Contribution made =
                    assessor.assessForCounty(submission(township, asOf), asOf).contribution();
            townships.add(Contribution.parse(made.toBytes()));
        });
        List<String> missing = new ArrayList<>();
        json.get("missing").forEach(code -> missing.add(code.asText()));
        return new CountyAssessor.Known(reading.submission(), townships, missing, true);
    }

    /** Reads a submission; its form must be right. */
    static Submission submission(JsonNode json, LocalDate asOf) {
        Reading reading = read(json, asOf);
        if (reading.submission() == null) {
            throw new AssertionError("There are problems of form: " + reading.problems());
        }
        return reading.submission();
    }

    /** The submission of an example; its form must be right. */
    public static Submission submission(Page.Example example) {
        return submission(json(example), asOf(example));
    }

    /** Leaves out a field everywhere, or a whole table. */
    public static ObjectNode blank(ObjectNode json, String path) {
        ObjectNode copy = json.deepCopy();
        if (copy.has("townships") && !path.startsWith("county.")) {
            ArrayNode townships = copy.putArray("townships");
            json.get("townships").forEach(township -> townships.add(blank((ObjectNode) township, path)));
            return copy;
        }
        int rows = path.indexOf("[].");
        if (rows < 0) {
            remove(copy, List.of(path.split("\\.", -1)));
        } else {
            JsonNode table = copy.get(path.substring(0, rows));
            if (table != null) {
                table.forEach(
                        row -> remove(row, List.of(path.substring(rows + 3).split("\\.", -1))));
            }
        }
        return copy;
    }

    private static void remove(JsonNode from, List<String> steps) {
        JsonNode node = from;
        for (String step : steps.subList(0, steps.size() - 1)) {
            node = node == null ? null : node.get(step);
        }
        if (node instanceof ObjectNode object) {
            object.remove(steps.get(steps.size() - 1));
        }
    }

    /** A copy with a field set everywhere its row or group can be; rows are not added. */
    public static ObjectNode set(ObjectNode json, String path, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        fill(copy, path, value);
        return copy;
    }

    /** Sets a field everywhere its row or group can be; rows are not added. */
    static void fill(ObjectNode json, String path, JsonNode value) {
        int rows = path.indexOf("[].");
        if (json.has("townships") && !path.startsWith("county.")) {
            json.get("townships").forEach(township -> fill((ObjectNode) township, path, value));
        } else if (rows < 0) {
            put(json, List.of(path.split("\\.", -1)), value);
        } else if (json.has(path.substring(0, rows))) {
            json.get(path.substring(0, rows))
                    .forEach(row -> put(
                            (ObjectNode) row, List.of(path.substring(rows + 3).split("\\.", -1)), value));
        }
    }

    private static void put(ObjectNode into, List<String> steps, JsonNode value) {
        ObjectNode node = into;
        for (String step : steps.subList(0, steps.size() - 1)) {
            node = node.has(step) ? (ObjectNode) node.get(step) : node.putObject(step);
        }
        node.set(steps.get(steps.size() - 1), value);
    }
}
