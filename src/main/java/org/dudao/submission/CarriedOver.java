package org.dudao.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.TextMeaning;

/**
 * What a form for the next school year takes over from a submission: the values that usually last, of the schools and buildings that still
 * exist. A statement that there is nothing is not taken over; a row is if all that identifies it lasts.
 *
 * @param data a submission in its JSON form, for the year after
 * @param from the school year of the submission
 * @param merged the codes of the schools merged before the new year, which are left out with their rows
 * @param demolished the codes of the buildings left out, or their names, each with its school's code: {@code S1/B2}
 */
public record CarriedOver(JsonNode data, String from, List<String> merged, List<String> demolished) {
    private static final String SCHOOL = "schoolCode";

    /**
     * Takes over.
     *
     * @param last a submission without input problems, in its JSON form
     */
    public static CarriedOver of(Dictionary dictionary, JsonNode last) {
        SchoolYear from = SchoolYear.parse(last.at("/township/schoolYear").asText());
        SchoolYear next = new SchoolYear(from.startYear() + 1);
        List<String> merged = new ArrayList<>();
        last.path("schools").forEach(school -> {
            if (isBefore(school.path("mergedOn"), next.firstDay())) {
                merged.add(school.path("code").asText());
            }
        });
        List<String> demolished = new ArrayList<>();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        dictionary.dataset().parts().forEach((name, part) -> {
            JsonNode value = last.path(name);
            if (part.table() == null) {
                put(data, name, group(part.shape(), value));
            } else if (value.isArray() && identifies(part.shape())) {
                rows(name, part.shape(), value, new HashSet<>(merged), data, demolished);
            }
        });
        data.withObject("/township").put("schoolYear", next.toString());
        return new CarriedOver(data, from.toString(), List.copyOf(merged), List.copyOf(demolished));
    }

    private static void rows(
            String table,
            RecordSchema shape,
            JsonNode rows,
            Set<String> merged,
            ObjectNode data,
            List<String> demolished) {
        for (JsonNode row : rows) {
            String school = row.path(table.equals("schools") ? "code" : SCHOOL).asText();
            if (merged.contains(school)) {
                continue;
            } else if (isBefore(row.path("demolishedOn"), LocalDate.MAX)) {
                demolished.add(
                        school + "/" + row.path("code").asText(row.path("name").asText()));
                continue;
            }
            data.withArray("/" + table).add(group(shape, row));
        }
    }

    /** Whether the required fields of a row last, so that it is the same row a year later. */
    private static boolean identifies(RecordSchema row) {
        return row.parts().values().stream()
                .filter(part -> part.field() != null && part.field().required())
                .allMatch(part -> part.field().lasting());
    }

    /** The lasting values of a record. */
    private static ObjectNode group(RecordSchema shape, JsonNode from) {
        ObjectNode into = JsonNodeFactory.instance.objectNode();
        shape.parts().forEach((name, part) -> {
            JsonNode value = from.path(name);
            if (part.shape() != null) {
                put(into, name, group(part.shape(), value));
            } else if (part.field().lasting() && isStated(part.field(), value)) {
                into.set(name, value);
            }
        });
        return into;
    }

    private static void put(ObjectNode into, String name, ObjectNode group) {
        if (!group.isEmpty()) {
            into.set(name, group);
        }
    }

    private static boolean isStated(FieldSchema field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        return switch (field.type()) {
            case STATED_TEXT, STATED_DATE -> TextMeaning.of(value.asText()) == TextMeaning.VALUE;
            default -> true;
        };
    }

    /** Whether a date is stated and before a day. */
    private static boolean isBefore(JsonNode date, LocalDate day) {
        return date.isTextual()
                && TextMeaning.of(date.asText()) == TextMeaning.VALUE
                && LocalDate.parse(date.asText()).isBefore(day);
    }
}
