package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Dictionary;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A submission has equal contents as a workbook and as JSON. */
class WorkbookRoundTripTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Dictionary DICTIONARY = Dictionary.load();
    private static final SubmissionReader READER = new SubmissionReader(DICTIONARY);
    private static final FormConverter CONVERTER = new FormConverter(DICTIONARY);
    private static final Assessor ASSESSOR = new Assessor(Catalogue.load(), Rules.BASE, "test");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            return folders.map(f -> f.resolve("submission.json")).filter(Files::exists).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRandomSubmissionComesBackAsItWas(long seed) throws IOException {
        holds(new RandomSubmission(seed).json().toString());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFixtureComesBackAsItWas(Path fixture) throws IOException {
        holds(Files.readString(fixture));
    }

    private void holds(String json) throws IOException {
        Reading read = READER.read("s.json", json.getBytes(StandardCharsets.UTF_8), Form.AS_OF);
        assertThat(read.problems()).isEmpty();
        Path workbook = folder.resolve("报送 表.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            CONVERTER.toWorkbook(json, "test", out);
        }
        Reading again = READER.read(workbook, Form.AS_OF);
        assertThat(again.problems()).isEmpty();
        assertThat(pretty(MAPPER.readTree(CONVERTER.toJson(workbook))))
                .isEqualTo(pretty(withoutNulls(MAPPER.readTree(json))));
        assertThat(again.submission().dataset()).isEqualTo(read.submission().dataset());
        assertThat(masked(again.submission())).isEqualTo(masked(read.submission()));
    }

    private static String pretty(JsonNode node) throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.treeToValue(node, Object.class));
    }

    /** The assessment without what a file's form may change. */
    private static JsonNode masked(Submission submission) throws IOException {
        Assessment assessment = ASSESSOR.assess(submission, Form.AS_OF);
        JsonNode json = MAPPER.readTree(assessment.toJson());
        ((ObjectNode) json.get("assessment")).remove("id");
        ((ObjectNode) json.get("assessment")).remove("submission");
        ((ObjectNode) json).remove("blanks");
        json.findParents("place").forEach(p -> ((ObjectNode) p).remove("place"));
        return json;
    }

    /** What is null in JSON is an empty cell in a workbook: both say that it was not reported. An empty count stays: it says that there is none. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Iterator<JsonNode> values = object.iterator(); values.hasNext(); ) {
                JsonNode value = values.next();
                boolean held = !value.isEmpty();
                if (value.isNull() || (withoutNulls(value).isObject() && value.isEmpty() && held)) {
                    values.remove();
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(WorkbookRoundTripTest::withoutNulls);
        }
        return node;
    }
}
