package org.dudao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dudao.Golden;
import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionSchemaTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final Dictionary DICTIONARY = Dictionary.reflect();
    private static final SubmissionReader READER = new SubmissionReader(DICTIONARY);
    private static final Schema SCHEMA = Schemas.compile(SubmissionSchema.generate());

    /** What only the reader can tell, because it compares values with each other or with the day of the check. */
    private static final Set<String> BEYOND = Set.of(
            "dangling-code", "duplicate-code", "future-date", "placeholder", "wrong-calendar", "personal-number");

    private static final String SOUND = """
            {
              "format": "dudao-submission/1",
              "township": {"code": "110101001", "name": "甲镇", "schoolYear": "2025-2026"},
              "calendar": {"teachingMonths": ["2025-09"], "terms": [{"start": "2025-09-01", "end": "2026-01-31"}]},
              "dropout": {"juniorCount": 9, "juniorBase": 500},
              "schools": [{"code": "S1", "typeCode": "311", "boarding": true, "guard": {"count": 2}, "permitNo": "none"}],
              "rolls": [{"code": "R1", "schoolCode": "S1", "stage": "junior", "byGrade": {"g7": 40}}],
              "buildings": [{"code": "B1", "schoolCode": "S1", "area": 120.5, "safetyGrade": "A", "reinforcementPlanDate": "none"}],
              "drills": [{"code": "D1", "schoolCode": "S1", "date": "2025-09-16"}],
              "answers": [{"standard": "dropout.junior-rate", "subject": "110101001", "explanation": "已核实"}]
            }
            """;

    @Test
    void theCheckedInSchemaIsWhatTheDictionarySays() {
        Golden.matches(Schemas.FOLDER.resolve(SubmissionSchema.FILE), Schemas.text(SubmissionSchema.generate()));
    }

    @Test
    void theSchemaIsItselfASchema() {
        assertThat(Schemas.errors(Schemas.meta(), SubmissionSchema.generate())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsValid(Path fixture) {
        assertThat(Schemas.errors(SCHEMA, Schemas.read(fixture))).isEmpty();
    }

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures"))) {
            return files.map(f -> f.resolve("submission.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFieldStandsOnceAtItsPathAndNoOtherDoes() {
        List<String> inSchema = new ArrayList<>();
        walk(SubmissionSchema.generate(), DICTIONARY.dataset(), "", inSchema);
        List<String> inDictionary =
                new ArrayList<>(paths(DICTIONARY.dataset(), "").keySet());
        inDictionary.add("/format");
        assertThat(inSchema).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inDictionary);
    }

    /** Lists what the schema names; the shape only tells where a field ends. */
    private static void walk(JsonNode object, RecordSchema shape, String at, List<String> found) {
        assertThat(object.get("additionalProperties").asBoolean(true)).as(at).isFalse();
        object.get("properties").properties().forEach(property -> {
            RecordSchema.Part part = shape.parts().get(property.getKey());
            String path = at + "/" + property.getKey();
            if (part == null || part.field() != null) {
                assertThat(property.getValue().path("title").asText()).as(path).isNotBlank();
                assertThat(property.getValue().path("description").asText())
                        .as(path)
                        .isNotBlank();
                found.add(path);
            } else if (part.table() != null) {
                walk(property.getValue().get("items"), part.shape(), path + "/0", found);
            } else {
                walk(property.getValue(), part.shape(), path, found);
            }
        });
    }

    /** The pointer of every field, with the shapes of the rows and groups that lead there. */
    private static Map<String, RecordSchema.Part> paths(RecordSchema shape, String at) {
        Map<String, RecordSchema.Part> paths = new LinkedHashMap<>();
        shape.parts().forEach((name, part) -> {
            if (part.field() != null) {
                paths.put(at + "/" + name, part);
            } else {
                paths.putAll(paths(part.shape(), at + "/" + name + (part.table() == null ? "" : "/0")));
            }
        });
        return paths;
    }

    @Test
    void theSoundSubmissionIsAcceptedByBoth() {
        assertThat(problems(Schemas.parse(SOUND))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, Schemas.parse(SOUND))).isEmpty();
    }

    @ParameterizedTest(name = "{0} := {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /format                            | "dudao-submission/2"
                    /format                            | (removed)
                    /township                          | (removed)
                    /township                          | null
                    /township/code                     | (removed)
                    /township/code                     | 110101001
                    /township/code                     | "110101001001"
                    /township/code                     | "11010100"
                    /township/schoolYear               | (removed)
                    /township/schoolYear               | "2025"
                    /township/name                     | ""
                    /township/name                     | "甲\\u0007镇"
                    /township/areaType                 | "countryside"
                    /township/totalPopulation          | "41200"
                    /township/totalPopulation          | 1.5
                    /township/totalPopulation          | -1
                    /township/totalPopulation          | 1000000000
                    /township/rate                     | 1
                    /schoolz                           | []
                    /dropout                           | []
                    /dropout/juniorRate                | 0.018
                    /calendar/teachingMonths/0         | "2025-13"
                    /calendar/teachingMonths/0         | null
                    /calendar/terms/0/end              | (removed)
                    /calendar/terms/0/end              | "2026-02-30"
                    /schools                           | {}
                    /schools/0                         | "S1"
                    /schools/0/code                    | (removed)
                    /schools/0/code                    | "S 1"
                    /schools/0/code                    | "S12345678901234567890"
                    /schools/0/typeCode                | "999"
                    /schools/0/typeCode                | 311
                    /schools/0/boarding                | "yes"
                    /schools/0/boarding                | 1
                    /schools/0/guard/number            | 2
                    /schools/0/guard/count             | true
                    /rolls/0/schoolCode                | (removed)
                    /rolls/0/stage                     | null
                    /rolls/0/stage                     | "kindergarten"
                    /rolls/0/byGrade                   | {"g13": 40}
                    /rolls/0/byGrade                   | {"g7": -1}
                    /buildings/0/area                  | "120.5"
                    /buildings/0/area                  | 1e15
                    /buildings/0/reinforcementPlanDate | "yesterday"
                    /buildings/0/lastCheckDate         | "none"
                    /drills/0/date                     | (removed)
                    /drills/0/date                     | "2026-02-30"
                    /drills/0/date                     | "2025/09/16"
                    /drills/0/date                     | "1899-12-31"
                    /answers/0/subject                 | (removed)
                    """)
    void whatTheReaderRefusesForItsFormTheSchemaRefuses(String pointer, String value) {
        JsonNode changed = changed(Schemas.parse(SOUND), pointer, value);
        assertThat(problems(changed)).as("the reader").isNotEmpty();
        assertThat(Schemas.errors(SCHEMA, changed)).as("the schema").isNotEmpty();
    }

    @ParameterizedTest(name = "{0} := {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /township/code                     | "110101001000"
                    /township/countyCode               | "110101"
                    /township/totalPopulation          | 41200.0
                    /township/name                     | "𠮷家镇"
                    /calendar                          | null
                    /calendar/teachingMonths           | []
                    /dropout                           | (removed)
                    /schools                           | null
                    /schools/0/openedOn                | "none"
                    /schools/0/permitNo                | "教民110101号"
                    /schools/0/permitExpiry            | "2030-12-31"
                    /rolls/0/byGrade                   | {"g7": 40, "g8": 38.0}
                    /buildings                         | []
                    /buildings/0/area                  | 120.123456
                    /buildings/0/floorLevelMin         | -1
                    /buildings/0/reinforcementPlanDate | "2026-03-15"
                    /answers                           | (removed)
                    """)
    void whatAnHonestOfficeWritesBothAccept(String pointer, String value) {
        JsonNode changed = changed(Schemas.parse(SOUND), pointer, value);
        if (pointer.equals("/schools")) {
            ((ObjectNode) changed).remove(List.of("rolls", "buildings", "drills"));
        }
        assertThat(Schemas.errors(SCHEMA, changed)).as("the schema").isEmpty();
        assertThat(problems(changed)).as("the reader").isEmpty();
    }

    @Test
    void schemaAndReaderAgreeOnEveryFieldForValuesOfEveryKind() {
        List<String> probes = List.of(
                "null",
                "true",
                "0",
                "-1",
                "2.5",
                "7.0",
                "1e9",
                "-1e9",
                "1e15",
                "\"\"",
                "\"　\"",
                "\"x\"",
                "\"none\"",
                "\"a b\"",
                "\"110101\"",
                "\"110101001\"",
                "\"2025-2026\"",
                "\"2025-10\"",
                "\"2025-10-01\"",
                "\"2025-02-30\"",
                "\"" + "文".repeat(2000) + "\"",
                "\"" + "文".repeat(2001) + "\"",
                "\"" + "𠮷".repeat(2000) + "\"",
                "\"a\\nb\"",
                "\"a\\u202eb\"",
                "\"other\"",
                "\"primary\"",
                "{}",
                "{\"g1\": 40}",
                "{\"g1\": 40.0}",
                "{\"g1\": null}",
                "{\"语文\": 5}",
                "{\"start\": \"2025-09-01\"}",
                "[]",
                "[null]",
                "[1]",
                "[\"\"]",
                "[\"x\"]",
                "[\"2025-10\"]",
                "[\"2025-10\", \"2025-10\"]",
                "[{}]",
                "[{\"start\": \"2025-09-01\", \"end\": \"2026-01-31\"}]",
                "[{\"start\": \"2025-09-01\", \"end\": \"2026-01-31\", \"name\": \"x\"}]",
                "[[]]");
        SoftAssertions agree = new SoftAssertions();
        paths(DICTIONARY.dataset(), "").forEach((pointer, part) -> {
            JsonNode document = Schemas.parse(SOUND);
            for (String probe : probes) {
                JsonNode changed = changed(document.deepCopy(), pointer, probe);
                Set<String> all = problems(changed);
                Set<String> ofForm = new TreeSet<>(all);
                ofForm.removeAll(BEYOND);
                boolean valid = Schemas.errors(SCHEMA, changed).isEmpty();
                agree.assertThat(valid ? ofForm.isEmpty() : !all.isEmpty())
                        .as("%s := %.40s: valid is %s, and the reader says %s", pointer, probe, valid, all)
                        .isTrue();
            }
        });
        agree.assertAll();
    }

    /** The codes of the problems that the reader finds. */
    private static Set<String> problems(JsonNode document) {
        Set<String> codes = new TreeSet<>();
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        for (InputProblem problem : READER.read("submission.json", bytes, AS_OF).problems()) {
            codes.add(problem.code());
        }
        return codes;
    }

    /** Sets or removes one value; a row that is not there yet is made with what a row must have. */
    private static JsonNode changed(JsonNode document, String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode holder = holder(document, at.head());
        String name = at.last().getMatchingProperty();
        if (holder instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), Schemas.parse(value));
        } else if (value.equals("(removed)")) {
            assertThat(((ObjectNode) holder).remove(name)).as(pointer).isNotNull();
        } else {
            ((ObjectNode) holder).set(name, Schemas.parse(value));
        }
        return document;
    }

    private static JsonNode holder(JsonNode document, JsonPointer at) {
        JsonNode there = document.at(at);
        if (!there.isMissingNode()) {
            return there;
        }
        JsonNode above = holder(document, at.head());
        if (at.last().getMatchingIndex() == 0) {
            ObjectNode row = ((ArrayNode) above).addObject();
            row.put("code", "X1");
            if (hasSchool(at.head().toString().substring(1))) {
                row.put("schoolCode", "S1");
            }
            return row;
        }
        String name = at.last().getMatchingProperty();
        RecordSchema.Part part = DICTIONARY.dataset().parts().get(name);
        boolean table = at.head().length() == 0 && part.table() != null;
        return table ? ((ObjectNode) above).putArray(name) : ((ObjectNode) above).putObject(name);
    }

    private static boolean hasSchool(String table) {
        return DICTIONARY.dataset().parts().get(table).shape().parts().containsKey("schoolCode");
    }
}
