package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.dudao.facts.CodeList;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.standards.Json;

/** Townships with every field filled in, with numbers up to the reader's limit; their other values do not depend on these. */
final class LargeTownship {
    /** The largest whole number that a submission may hold. */
    static final long LARGEST = 999_999_999;

    private static final List<String> TYPES = List.of("211", "312", "311", "312", "341", "111");
    private static final List<String> SUBJECTS =
            List.of("语文", "数学", "体育与健康", "体育", "艺术", "音乐", "美术", "外语", "英语", "科学", "物理", "化学", "生物");

    private final Random random;
    private final LongUnaryOperator number;

    private LargeTownship(long seed, LongUnaryOperator number) {
        this.random = new Random(seed);
        this.number = number;
    }

    /**
     * A township.
     *
     * @param number makes of a random number under 10,000 the number to fill in
     */
    static ObjectNode json(long seed, LongUnaryOperator number) {
        return new LargeTownship(seed, number).json();
    }

    private ObjectNode json() {
        ObjectNode all = Json.mapper().createObjectNode().put("format", "dudao-submission/1");
        RecordSchema dataset = Dictionary.load().dataset();
        dataset.parts().forEach((name, part) -> {
            if (part.table() == null && !name.equals("calendar")) {
                fill(all.putObject(name), part.shape());
            }
        });
        all.withObjectProperty("township").put("code", "990101001").put("schoolYear", "2025-2026");
        ArrayNode schools = all.putArray("schools");
        for (String type : TYPES) {
            ObjectNode school = schools.addObject();
            fill(school, dataset.parts().get("schools").shape());
            school.put("code", "S" + schools.size()).put("typeCode", type);
            school.remove(List.of("mergedOn", "openedOn"));
        }
        for (String table :
                List.of("classes", "buildings", "structures", "canteens", "buses", "organisations", "aids", "rolls")) {
            rows(all.putArray(table), dataset.parts().get(table).shape(), table.equals("rolls"));
        }
        return all;
    }

    private void rows(ArrayNode rows, RecordSchema shape, boolean rolls) {
        for (int i = 0; i < TYPES.size(); i++) {
            List<String> stages = !rolls ? List.of("", "") : stages(TYPES.get(i));
            for (String stage : stages) {
                ObjectNode row = rows.addObject();
                fill(row, shape);
                row.put("code", "R" + rows.size()).put("schoolCode", "S" + (i + 1));
                row.remove("demolishedOn");
                if (rolls) {
                    row.put("stage", stage);
                }
            }
        }
    }

    private static List<String> stages(String type) {
        return switch (type) {
            case "211" -> List.of("primary");
            case "312" -> List.of("primary", "junior");
            case "311" -> List.of("junior");
            case "341" -> List.of("junior", "senior");
            default -> List.of();
        };
    }

    private void fill(ObjectNode object, RecordSchema shape) {
        shape.parts().forEach((name, part) -> {
            if (part.shape() != null) {
                fill(object.putObject(name), part.shape());
            } else {
                value(object, name, part.field());
            }
        });
    }

    private void value(ObjectNode into, String name, FieldSchema field) {
        long drawn = number.applyAsLong(random.nextInt(10_000));
        switch (field.type()) {
            case WHOLE -> into.put(name, field.signed() && random.nextBoolean() ? -drawn : drawn);
            case DECIMAL -> into.put(name, BigDecimal.valueOf(drawn));
            case YES_NO -> into.put(name, random.nextBoolean());
            case CHOICE -> into.put(name, choice(field));
            case DATE, STATED_DATE -> into.put(name, "2026-03-15");
            case TEXT, NAME, STATED_TEXT -> into.put(name, "甲");
            case COUNTS -> counts(into.putObject(name), SUBJECTS);
            case GRADE_COUNTS ->
                counts(into.putObject(name), List.of("g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9"));
            default -> {
                // codes and lists are no numbers
            }
        }
    }

    private void counts(ObjectNode into, List<String> names) {
        names.forEach(name -> into.put(name, number.applyAsLong(random.nextInt(10_000))));
    }

    private String choice(FieldSchema field) {
        try {
            Object[] all = Class.forName("org.dudao.facts." + field.holder()).getEnumConstants();
            return ((CodeList) all[random.nextInt(all.length)]).code();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
