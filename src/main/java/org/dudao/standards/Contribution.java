package org.dudao.standards;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dudao.facts.Coded;
import org.dudao.facts.Entry;

/**
 * What a township gives to the standards that only its county can be judged by.
 *
 * @param code the township's nine digits
 * @param name null where it was not reported
 * @param schoolYear two years in a row, such as 2025-2026
 * @param sha256 the hash of its submission
 * @param rows the ids of the rows of each table that was reported, in order
 * @param values the values of each field: one for a field of the township, one for each row for a field of a table
 * @param places where the township's own fields stand in its file
 * @param doubts the standards that query a value of a field
 */
public record Contribution(
        String code,
        String name,
        String schoolYear,
        String sha256,
        Map<String, List<String>> rows,
        Map<String, List<Object>> values,
        Map<String, String> places,
        Map<String, List<String>> doubts) {
    /** The codes of each set of codes that was asked for. */
    private static final Map<String, Map<String, Coded>> CODES = new ConcurrentHashMap<>();

    private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** The table of a path, or null for a field of the township itself. */
    static String table(String path) {
        int bracket = path.indexOf("[].");
        return bracket < 0 ? null : path.substring(0, bracket);
    }

    /** On one line, without its line feed. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("code", code);
            json.writeStringField("name", name);
            json.writeStringField("schoolYear", schoolYear);
            json.writeStringField("sha256", sha256);
            json.writeObjectField("rows", rows);
            json.writeObjectFieldStart("values");
            for (Map.Entry<String, List<Object>> field : values.entrySet()) {
                json.writeArrayFieldStart(field.getKey());
                for (Object value : field.getValue()) {
                    write(value, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeObjectField("places", places);
            json.writeObjectField("doubts", doubts);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("What a township contributes cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    /** Nearly all are counts, codes and null; to look up how each is written takes longer than to write it. */
    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Integer whole) {
            json.writeNumber(whole);
        } else if (value instanceof Coded coded) {
            json.writeString(coded.code());
        } else {
            json.writeObject(value);
        }
    }

    /** What {@link #toBytes} wrote. */
    public static Contribution parse(byte[] bytes) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> rows = Map.of();
        Map<String, List<Object>> values = new TreeMap<>();
        Map<String, String> places = Map.of();
        Map<String, List<String>> doubts = Map.of();
        try (JsonParser json = Json.mapper().createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "rows" -> rows = json.readValueAs(LISTS);
                    case "values" -> values(json, values);
                    case "places" -> places = json.readValueAs(TEXTS);
                    case "doubts" -> doubts = json.readValueAs(LISTS);
                    default -> texts.put(name, json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Contribution(
                texts.get("code"),
                texts.get("name"),
                texts.get("schoolYear"),
                texts.get("sha256"),
                rows,
                values,
                places,
                doubts);
    }

    private static void values(JsonParser json, Map<String, List<Object>> values) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = json.currentName();
            Entry entry = Paths.entry(path);
            List<Object> column = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                column.add(json.currentToken() == JsonToken.VALUE_NULL ? null : value(entry, json));
            }
            values.put(path, column);
        }
    }

    private static Object value(Entry entry, JsonParser json) throws IOException {
        return switch (entry.type()) {
            case WHOLE -> json.getIntValue();
            case DECIMAL -> json.getDecimalValue();
            case YES_NO -> json.getBooleanValue();
            case CHOICE -> coded(entry.holder(), json.getText());
            default -> json.getText();
        };
    }

    private static Coded coded(String holder, String code) {
        Coded coded = CODES.computeIfAbsent(holder, Contribution::codes).get(code);
        if (coded == null) {
            throw new IllegalArgumentException(code + " is no code of " + holder + ".");
        }
        return coded;
    }

    private static Map<String, Coded> codes(String holder) {
        try {
            Map<String, Coded> codes = new HashMap<>();
            for (Object constant :
                    Class.forName(Entry.class.getPackageName() + "." + holder).getEnumConstants()) {
                codes.put(((Coded) constant).code(), (Coded) constant);
            }
            return codes;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The dictionary names " + holder + ", which is no set of codes.", e);
        }
    }
}
