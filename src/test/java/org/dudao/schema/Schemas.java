package org.dudao.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads, writes and applies JSON Schemas. */
final class Schemas {
    /** Where the schemas are checked in. */
    static final Path FOLDER = Path.of("src/main/resources/schema");

    /** A day, so that a validator that does not know formats refuses most of what is none; years as the reader bounds them. */
    static final String DAY = "^(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Schemas() {}

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The beginning of a schema that is generated from the dictionary of records.
     *
     * @param of what is told, with the version of its form
     * @param beyond what is checked too, and cannot be told here
     */
    static ObjectNode head(String of, String title, String description, String beyond) {
        return MAPPER.createObjectNode()
                .put("$schema", Dialects.getDraft202012().getId())
                .put("$id", "urn:dudao:schema:" + of)
                .put("title", title)
                .put("description", description)
                .put("$comment", "Generated from the dictionary of records. Not told here, but checked when " + beyond);
    }

    /** The text of a schema file: the same on every system. */
    static String text(JsonNode schema) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Schema compile(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(schema);
    }

    /** The schema of schemas. */
    static Schema meta() {
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    }

    /** What is wrong with a document; dates are held to the calendar. */
    static List<String> errors(Schema schema, JsonNode document) {
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(e -> e.getInstanceLocation() + " " + e.getMessage())
                .toList();
    }
}
