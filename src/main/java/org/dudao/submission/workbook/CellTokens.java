package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell's value as JSON tokens.
 *
 * @param token the only token, or the first of a list or object
 * @param text a key, a text, or a number as written
 * @param all the tokens of a list or object from start to end; empty for other values
 */
record CellTokens(JsonToken token, String text, List<CellTokens> all) {
    static final CellTokens YES = one(JsonToken.VALUE_TRUE, "true");
    static final CellTokens NO = one(JsonToken.VALUE_FALSE, "false");
    static final CellTokens EMPTY_LIST = list(List.of());
    static final CellTokens EMPTY_OBJECT = object(List.of());

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static CellTokens one(JsonToken token, String text) {
        return new CellTokens(token, text, List.of());
    }

    static CellTokens text(String text) {
        return one(JsonToken.VALUE_STRING, text);
    }

    /** A number in JSON syntax. */
    static CellTokens number(String number) {
        return one(JsonToken.VALUE_NUMBER_FLOAT, number);
    }

    static CellTokens key(String key) {
        return one(JsonToken.FIELD_NAME, key);
    }

    /** A list of items, each of any kind. */
    static CellTokens list(List<CellTokens> items) {
        return whole(JsonToken.START_ARRAY, "[", items, JsonToken.END_ARRAY, "]");
    }

    /** An object; each key is followed by its value. */
    static CellTokens object(List<CellTokens> keysAndValues) {
        return whole(JsonToken.START_OBJECT, "{", keysAndValues, JsonToken.END_OBJECT, "}");
    }

    private static CellTokens whole(
            JsonToken start, String opened, List<CellTokens> parts, JsonToken end, String closed) {
        List<CellTokens> all = new ArrayList<>();
        all.add(one(start, opened));
        for (CellTokens part : parts) {
            if (part.all.isEmpty()) {
                all.add(part);
            } else {
                all.addAll(part.all);
            }
        }
        all.add(one(end, closed));
        return new CellTokens(start, opened, List.copyOf(all));
    }

    /** Parses a text as a JSON list or object; null if it is neither. */
    static CellTokens json(String text) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return null;
        }
        List<CellTokens> all = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                all.add(one(token, parser.getText()));
            } while (depth > 0);
            return parser.nextToken() == null
                    ? new CellTokens(all.get(0).token, all.get(0).text, List.copyOf(all))
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
