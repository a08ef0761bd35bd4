package org.dudao.standards;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
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
        try {
            Written written = Json.mapper().readValue(bytes, Written.class);
            Map<String, List<Object>> values = new TreeMap<>();
            written.values().forEach((path, nodes) -> values.put(path, values(Paths.entry(path), nodes)));
            return new Contribution(
                    written.code(),
                    written.name(),
                    written.schoolYear(),
                    written.sha256(),
                    written.rows(),
                    values,
                    written.places(),
                    written.doubts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Written(
            String code,
            String name,
            String schoolYear,
            String sha256,
            Map<String, List<String>> rows,
            Map<String, List<JsonNode>> values,
            Map<String, String> places,
            Map<String, List<String>> doubts) {}

    private static List<Object> values(Entry entry, List<JsonNode> nodes) {
        List<Object> values = new ArrayList<>(nodes.size());
        nodes.forEach(node -> values.add(node == null || node.isNull() ? null : value(entry, node)));
        return values;
    }

    private static Object value(Entry entry, JsonNode node) {
        return switch (entry.type()) {
            case WHOLE -> node.intValue();
            case DECIMAL -> node.decimalValue();
            case YES_NO -> node.booleanValue();
            case CHOICE -> coded(entry.holder(), node.textValue());
            default -> node.textValue();
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
