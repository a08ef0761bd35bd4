package org.dudao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dudao.Golden;
import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;
import org.dudao.standards.Json;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountySchemaTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final Schema SCHEMA = Schemas.compile(CountySchema.generate());

    private static final String SOUND = """
            { "format": "dudao-county/1", "county": { "code": "990101", "name": "甲县", "schoolYear": "2025-2026",
              "finance": { "payArrears": 0 } } }
            """;

    @Test
    void theCheckedInSchemaIsWhatTheDictionarySays() {
        Golden.matches(Schemas.FOLDER.resolve(CountySchema.FILE), Schemas.text(CountySchema.generate()));
    }

    @Test
    void theSchemaIsItselfASchema() {
        assertThat(Schemas.errors(Schemas.meta(), CountySchema.generate())).isEmpty();
    }

    @Test
    void itHasEveryFieldOfTheCountiesDictionary() {
        JsonNode county = CountySchema.generate().at("/properties/county/properties");
        RecordSchema shape = Dictionary.reflect().county();
        assertThat(county.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(shape.parts().keySet());
    }

    @Test
    void whatItTakesTheReaderTakes() throws IOException {
        assertThat(Schemas.errors(SCHEMA, Json.mapper().readTree(SOUND))).isEmpty();
        assertThat(READER.readCounty("county.json", SOUND.getBytes(StandardCharsets.UTF_8), AS_OF)
                        .submission())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/format|\"dudao-county/2\"",
                "/county|null",
                "/county/code|null",
                "/county/code|\"9901\"",
                "/county/schoolYear|\"2025\"",
                "/county/finance|3",
                "/county/finance/payArrears|-1",
                "/county/finance/payArrears|\"none\"",
                "/county/finance/unheard|1"
            })
    void whatItRefusesTheReaderRefuses(String change) throws IOException {
        String pointer = change.substring(0, change.indexOf('|'));
        int last = pointer.lastIndexOf('/');
        JsonNode json = Json.mapper().readTree(SOUND);
        ((ObjectNode) json.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), Json.mapper().readTree(change.substring(change.indexOf('|') + 1)));
        assertThat(Schemas.errors(SCHEMA, json)).isNotEmpty();
        assertThat(READER.readCounty("county.json", Json.mapper().writeValueAsBytes(json), AS_OF)
                        .submission())
                .isNull();
    }
}
