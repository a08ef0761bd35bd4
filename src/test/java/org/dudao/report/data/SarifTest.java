package org.dudao.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.NotAssessed;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SARIF results, validated by the schema of OASIS. */
class SarifTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theDocumentIsValidAndTellsOfEveryFindingAndEveryOpenVerdict(Path folder) throws IOException {
        Assessment assessment = Fixtures.assess(Fixtures.submission(folder));
        Schema schema = schema();
        for (Language language : Language.values()) {
            String text = Sarif.of(assessment, CATALOGUE, language);
            assertThat(schema.validate(text, com.networknt.schema.InputFormat.JSON))
                    .isEmpty();
            JsonNode run = MAPPER.readTree(text).at("/runs/0");
            List<String> told = new ArrayList<>();
            int open = 0;
            for (JsonNode result : run.get("results")) {
                String rule = run.at("/tool/driver/rules/" + result.get("ruleIndex") + "/id")
                        .asText();
                assertThat(result.get("ruleId").asText()).isEqualTo(rule);
                assertThat(result.get("kind").asText().equals("fail"))
                        .isNotEqualTo(result.get("level").asText().equals("none"));
                assertThat(result.has("baselineState")).isFalse();
                if (result.get("kind").asText().equals("open")) {
                    open += result.get("occurrenceCount").asInt();
                } else {
                    told.add(result.at("/partialFingerprints/dudao~1v1").asText());
                }
            }
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(assessment.findings().stream()
                            .map(f -> f.fingerprint())
                            .toList());
            assertThat(open).isEqualTo(assessment.summary().byOutcome().get(Outcome.NOT_ASSESSED));
            assertThat(run.get("results").size())
                    .isEqualTo(assessment.findings().size()
                            + NotAssessed.of(assessment).size());
        }
    }

    @Test
    void theSchemaRefusesAnUnknownLevel() throws IOException {
        Assessment assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));
        String text =
                Sarif.of(assessment, CATALOGUE, Language.EN).replace("\"level\" : \"error\"", "\"level\" : \"fatal\"");
        assertThat(schema().validate(text, com.networknt.schema.InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aFindingOfAnEarlierCheckIsUnchangedAndAnotherIsNew() throws IOException {
        Submission submission = Fixtures.submission(Path.of("fixtures/breaks-all-four"));
        Assessment assessment = Fixtures.assess(submission);
        String first = assessment.findings().get(0).fingerprint();
        Assessment again =
                Fixtures.assess(submission, Fixtures.AS_OF, assessment.toJson().replace(first, "gone"));
        JsonNode results =
                MAPPER.readTree(Sarif.of(again, CATALOGUE, Language.EN)).at("/runs/0/results");
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            String fingerprint = result.at("/partialFingerprints/dudao~1v1").asText();
            String state = fingerprint.isEmpty() ? "" : fingerprint.equals(first) ? "new" : "unchanged";
            assertThat(result.path("baselineState").asText()).isEqualTo(state);
        });
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/third-party/sarif/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
