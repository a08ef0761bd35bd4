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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dudao.Golden;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.facts.Dictionary;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentSchemaTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final Schema SCHEMA = Schemas.compile(AssessmentSchema.generate());
    private static final Map<String, JsonNode> ASSESSMENTS = new LinkedHashMap<>();

    @BeforeAll
    static void assess() throws IOException {
        Assessor assessor = new Assessor(Catalogue.load(), RuleBase.load(), "0.0.0");
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("submission.json");
                if (Files.exists(file)) {
                    Submission submission = reader.read(file, AS_OF).submission();
                    ASSESSMENTS.put(
                            folder.getFileName().toString(),
                            Schemas.parse(assessor.assess(submission, AS_OF).toJson()));
                }
            }
        }
        Submission broken = reader.read(Path.of("fixtures/breaks-all-four/submission.json"), AS_OF)
                .submission();
        Baseline earlier = Baseline.parse(
                "earlier.json", "0".repeat(64), assessor.assess(broken, AS_OF).toJson());
        ASSESSMENTS.put(
                "breaks-all-four again",
                Schemas.parse(assessor.since(earlier)
                        .assess(broken, AS_OF.plusMonths(4))
                        .toJson()));
        Submission nothing = reader.read("nothing.json", """
                {"format": "dudao-submission/1", "township": {"code": "110101001", "schoolYear": "2025-2026"}}
                """.getBytes(StandardCharsets.UTF_8), AS_OF)
                .submission();
        ASSESSMENTS.put("nothing", Schemas.parse(assessor.assess(nothing, AS_OF).toJson()));
    }

    @Test
    void theCheckedInSchemaIsWhatTheRecordsSay() {
        Golden.matches(Schemas.FOLDER.resolve(AssessmentSchema.FILE), Schemas.text(AssessmentSchema.generate()));
    }

    @Test
    void theSchemaIsItselfASchema() {
        assertThat(Schemas.errors(Schemas.meta(), AssessmentSchema.generate())).isEmpty();
    }

    @Test
    void everyAssessmentOfAFixtureAndOfNothingIsValid() {
        assertThat(ASSESSMENTS).hasSizeGreaterThan(1);
        SoftAssertions all = new SoftAssertions();
        ASSESSMENTS.forEach((fixture, assessment) ->
                all.assertThat(Schemas.errors(SCHEMA, assessment)).as(fixture).isEmpty());
        all.assertAll();
    }

    @Test
    void everyKeyThatMustBeThereIsMissedWhenItIsNot() {
        SoftAssertions all = new SoftAssertions();
        for (String pointer : objects()) {
            ObjectNode object = (ObjectNode) broken().at(pointer);
            object.fieldNames().forEachRemaining(name -> {
                if (isOptional(pointer, name)) {
                    return;
                }
                JsonNode without = broken();
                ((ObjectNode) without.at(pointer)).remove(name);
                all.assertThat(Schemas.errors(SCHEMA, without))
                        .as("%s without %s", pointer, name)
                        .isNotEmpty();
            });
        }
        all.assertAll();
    }

    private static final Set<String> OPTIONAL_OF_BASES = Set.of("english", "number", "clause", "aim", "region");

    /** Keys that are left out where they say nothing. */
    private static boolean isOptional(String pointer, String name) {
        boolean quantity = pointer.endsWith("/observed") || pointer.endsWith("/limit") || pointer.endsWith("/coverage");
        return (quantity && !name.equals("shown"))
                || (pointer.contains("/basis/") && OPTIONAL_OF_BASES.contains(name))
                || name.equals("calendarUnknown");
    }

    @Test
    void aKeyThatNoRecordHasIsRefusedEverywhere() {
        SoftAssertions all = new SoftAssertions();
        for (String pointer : objects()) {
            JsonNode with = broken();
            ((ObjectNode) with.at(pointer)).put("extra", 1);
            all.assertThat(Schemas.errors(SCHEMA, with)).as(pointer).isNotEmpty();
        }
        all.assertAll();
    }

    @ParameterizedTest(name = "{0} := {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /assessment/asOf                     | "31 July 2026"
                    /assessment/asOf                     | "2026-02-30"
                    /assessment/kind                     | "province"
                    /assessment/id                       | "XYZ"
                    /assessment/profiles                 | null
                    /assessment/township/code            | 990101003
                    /summary/conclusion                  | "FINE"
                    /summary/conclusion                  | null
                    /summary/verdicts                    | -1
                    /summary/verdicts                    | 1.5
                    /summary/byOutcome/COMPLIANT         | "1"
                    /summary/byStandard/0/severity       | "VETO"
                    /verdicts                            | null
                    /verdicts/0/outcome                  | "compliant"
                    /verdicts/0/subject/kind             | "schools"
                    /verdicts/0/reason                   | "because"
                    /verdicts/0/missing                  | null
                    /verdicts/0/missing                  | [1]
                    /verdicts/0/parts                    | null
                    /findings/0/observed/value           | 0.018
                    /findings/0/observed/numerator       | "9"
                    /findings/0/limit/op                 | "<"
                    /findings/0/problem                  | "辍学率过高"
                    /findings/0/problem/en               | null
                    /findings/0/responsible              | "nobody"
                    /findings/0/due                      | null
                    /findings/0/repeat                   | "no"
                    /findings/0/basis/0/confidence       | "sure"
                    /findings/0/evidence/0/value         | null
                    """)
    void aWrongValueIsRefused(String pointer, String value) {
        JsonNode changed = broken();
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) changed.at(at.head())).set(at.last().getMatchingProperty(), Schemas.parse(value));
        assertThat(Schemas.errors(SCHEMA, changed)).isNotEmpty();
    }

    @Test
    void whatCanBeNullIsWhatItsRecordSaysCanBe() {
        SoftAssertions all = new SoftAssertions();
        AssessmentSchema.generate().get("$defs").properties().forEach(definition -> {
            JsonNode record = definition.getValue();
            List<String> required = new ArrayList<>();
            record.path("required").forEach(name -> required.add(name.asText()));
            record.path("properties").properties().forEach(property -> {
                String name = definition.getKey() + "." + property.getKey();
                boolean documented =
                        property.getValue().path("description").asText().matches(".*\\bnull\\b.*");
                all.assertThat(AssessmentSchema.NULLABLE.contains(name))
                        .as("%s can be null, and its documentation says so", name)
                        .isEqualTo(documented && required.contains(property.getKey()));
            });
        });
        all.assertAll();
    }

    @Test
    void nullIsAcceptedExactlyWhereItCanBe() {
        SoftAssertions all = new SoftAssertions();
        AssessmentSchema.generate().get("$defs").properties().forEach(definition -> definition
                .getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    String name = definition.getKey() + "." + property.getKey();
                    String json = property.getValue().toString();
                    all.assertThat(json.contains("\"null\"") || json.contains("-nullable\""))
                            .as(name)
                            .isEqualTo(AssessmentSchema.NULLABLE.contains(name));
                }));
        all.assertAll();
    }

    /** A fresh copy of the assessment of the fixture with most findings, to be broken. */
    private static JsonNode broken() {
        return Objects.requireNonNull(ASSESSMENTS.get("breaks-all-four")).deepCopy();
    }

    /** The pointers of all objects, of the first two rows of each list. */
    private static List<String> objects() {
        List<String> pointers = new ArrayList<>();
        objects(broken(), "", pointers);
        return pointers;
    }

    private static void objects(JsonNode node, String at, List<String> found) {
        if (node instanceof ObjectNode object) {
            found.add(at);
            object.properties().forEach(p -> objects(p.getValue(), at + "/" + p.getKey(), found));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < Math.min(2, list.size()); i++) {
                objects(list.get(i), at + "/" + i, found);
            }
        }
    }
}
