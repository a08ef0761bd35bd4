package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dudao.standards.Json;

/** The paths that an assessment may hold, by its schema: what a document omits is missing, what the schema has not is unknown. */
final class SchemaPaths {
    private static final String RESOURCE = "/schema/dudao-assessment-1.schema.json";

    private final JsonNode schema;

    private SchemaPaths(JsonNode schema) {
        this.schema = schema;
    }

    /** Loads the schema. */
    static SchemaPaths load() {
        try (InputStream in = SchemaPaths.class.getResourceAsStream(RESOURCE)) {
            return new SchemaPaths(Json.mapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether an assessment may have a path.
     *
     * @param steps names from the root; those of an entry follow that of its list
     */
    boolean isKnown(List<String> steps) {
        JsonNode at = schema;
        for (String step : steps) {
            at = step(resolved(at), step);
            if (at.isMissingNode()) {
                return false;
            }
        }
        return true;
    }

    private JsonNode step(JsonNode at, String step) {
        JsonNode entry = at.path("items").isObject() ? resolved(at.path("items")) : at;
        JsonNode named = entry.path("properties").path(step);
        return named.isMissingNode() && entry.path("additionalProperties").isObject()
                ? entry.path("additionalProperties")
                : named;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref") || at.has("anyOf") || at.has("oneOf")) {
            if (at.has("$ref")) {
                String name = at.path("$ref").asText();
                at = schema.path("$defs").path(name.substring(name.lastIndexOf('/') + 1));
            } else {
                JsonNode choices = at.has("anyOf") ? at.path("anyOf") : at.path("oneOf");
                JsonNode first = choices.path(0);
                at = first.path("type").asText().equals("null") ? choices.path(1) : first;
            }
        }
        return at;
    }
}
