package org.dudao.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.CodeList;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Field;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.Grade;
import org.dudao.facts.RecordSchema;

/** Writes the dictionary of records as a JSON Schema, so that other tools can check the form of a submission. */
final class SubmissionSchema {
    static final String FILE = "dudao-submission-1.schema.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CODE = "^[A-Za-z0-9-]{1,20}$";

    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private static final String SCHOOL_YEAR = "^(19|20)[0-9]{2}-(19|20)[0-9]{2}$";

    /** No control characters, text-direction marks, line separators or private characters; each escape known to every engine. */
    private static final String UNPRINTABLE =
            "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e"
                    + "\\u2060-\\u2064\\u2066-\\u206f\\ue000-\\uf8ff\\ufeff";

    private static final String TEXT = "^(?![ \\u1680\\u2000-\\u200a\\u205f\\u3000]*$)[^" + UNPRINTABLE + "]+$";

    /** No blanks, no signs but - # ( ) ·, and nothing unprintable; the reader also refuses the rarer signs. */
    private static final String ROW_CODE =
            "^[^\\u0020-\\u0022\\u0024-\\u0027\\u002a-\\u002c\\u002e\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007e"
                    + "\\u00a0-\\u00a9\\u00ab\\u00ac\\u00ae-\\u00b4\\u00b6\\u00b8\\u00b9\\u00bb-\\u00bf\\u1680"
                    + "\\u2000-\\u200a\\u2010-\\u2027\\u202f-\\u205f\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020"
                    + "\\uff01\\uff02\\uff04-\\uff07\\uff0a-\\uff0c\\uff0e\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65"
                    + UNPRINTABLE
                    + "]{1,20}$";

    private static final String NAME = "^[^" + UNPRINTABLE + "]*$";
    private static final int LONGEST_TEXT = 2000;
    private static final int LARGEST_COUNT = 999_999_999;
    private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_NAMES = 500;

    private SubmissionSchema() {}

    static ObjectNode generate() {
        ObjectNode schema = Schemas.head(
                "submission:1",
                "乡镇教育报送数据",
                "一个乡镇一个学年的报送数据。没有报送的项、组、表可以不写，也可以写 null；表一旦填写（即使为空）即视为完整。"
                        + "比率不填报，只填报人数等原始数；金额单位为元，面积单位为平方米。"
                        + " / What a township hands in for one school year. What was not reported is left out or null;"
                        + " a table that is present, even empty, is complete.",
                "a submission is read: codes are unique"
                        + " and name schools that are listed, years of a school year follow each other, dates that should have passed are"
                        + " not after the day of the check, the calendar lies in the school year, each key stands once, and numbers have"
                        + " at most six decimals.");
        schema.setAll(document(Dictionary.reflect().dataset(), "报送数据的格式和版本。必填", "dudao-submission/1"));
        return schema;
    }

    /**
     * A whole document of a shape, with its format before all.
     *
     * @param describes the format
     */
    static ObjectNode document(RecordSchema shape, String describes, String format) {
        ObjectNode document = object(shape, false);
        document.withArray("required").insert(0, "format");
        ObjectNode properties = JSON.objectNode();
        properties
                .putObject("format")
                .put("title", "格式")
                .put("description", describes)
                .put("const", format);
        properties.setAll((ObjectNode) document.get("properties"));
        document.set("properties", properties);
        return document;
    }

    private static ObjectNode object(RecordSchema shape, boolean nullable) {
        ObjectNode object = JSON.objectNode();
        type(object, "object", nullable);
        object.put("additionalProperties", false);
        List<String> required = shape.parts().entrySet().stream()
                .filter(e -> isRequired(e.getValue()))
                .map(e -> e.getKey())
                .toList();
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        ObjectNode properties = object.putObject("properties");
        shape.parts().forEach((name, part) -> properties.set(name, part(shape, part)));
        return object;
    }

    /** A group is required where one of its fields is: leaving it out would leave that out too. */
    private static boolean isRequired(RecordSchema.Part part) {
        if (part.field() != null) {
            return part.field().required();
        }
        return part.table() == null && part.shape().parts().values().stream().anyMatch(SubmissionSchema::isRequired);
    }

    private static ObjectNode part(RecordSchema holder, RecordSchema.Part part) {
        if (part.field() != null) {
            return field(holder, part.field());
        } else if (part.table() == null) {
            return object(part.shape(), !isRequired(part));
        }
        ObjectNode table = JSON.objectNode();
        table.put("title", part.table().zh());
        table.put("description", part.table().en());
        type(table, "array", true);
        table.put("maxItems", MOST_ROWS);
        ObjectNode row = object(part.shape(), false);
        switch (part.component()) {
            case "buses" -> eitherCodeOr("plateNo", row);
            case "classes" -> eitherCodeOr("grade", row);
            case "buildings" -> eitherCodeOr("name", row);
            default -> {
                // a code is required, or, as in canteens, other rows decide whether it is
            }
        }
        table.set("items", row);
        return table;
    }

    /** A row has a code, or a text in the field that may stand for it; whether that tells rows apart, the reader checks. */
    private static void eitherCodeOr(String other, ObjectNode row) {
        ArrayNode ways = row.putArray("anyOf");
        for (String field : List.of("code", other)) {
            ObjectNode way = ways.addObject();
            way.putArray("required").add(field);
            ObjectNode text = way.putObject("properties").putObject(field).put("type", "string");
            if (field.equals("plateNo")) {
                text.putObject("not").put("const", "none");
            }
        }
    }

    private static ObjectNode field(RecordSchema holder, FieldSchema field) {
        ObjectNode node = JSON.objectNode();
        node.put("title", field.zh());
        node.put("description", description(field, note(holder, field)));
        boolean nullable = !field.required();
        switch (field.type()) {
            case WHOLE -> whole(type(node, "integer", nullable), field.signed());
            case DECIMAL -> {
                type(node, "number", nullable);
                if (field.signed()) {
                    node.put("exclusiveMinimum", TOO_LARGE.negate());
                } else {
                    node.put("minimum", 0);
                }
                node.put("exclusiveMaximum", TOO_LARGE);
            }
            case TEXT, NAME, STATED_TEXT -> text(type(node, "string", nullable), TEXT);
            case SCHOOL_YEAR -> type(node, "string", nullable).put("pattern", SCHOOL_YEAR);
            case YES_NO -> type(node, "boolean", nullable);
            case DATE -> day(type(node, "string", nullable));
            case STATED_DATE -> {
                ArrayNode ways = node.putArray("anyOf");
                ways.add(day(JSON.objectNode().put("type", "string")));
                ways.addObject().put("const", "none");
                if (nullable) {
                    ways.addObject().put("type", "null");
                }
            }
            case CODE -> type(node, "string", nullable).put("pattern", CODE);
            case ROW_CODE -> type(node, "string", nullable).put("pattern", ROW_CODE);
            case TOWNSHIP_CODE -> type(node, "string", nullable).put("pattern", "^[0-9]{9}(000)?$");
            case CODE6 -> type(node, "string", nullable).put("pattern", "^[0-9]{6}$");
            case CHOICE -> {
                ArrayNode codes = type(node, "string", nullable).putArray("enum");
                choices(field).forEach(c -> codes.add(c.code()));
                if (nullable) {
                    codes.addNull();
                }
            }
            case MONTHS ->
                list(node, nullable, JSON.objectNode().put("type", "string").put("pattern", MONTH))
                        .put("uniqueItems", true);
            case TERMS -> list(node, nullable, term());
            case CODES ->
                list(node, nullable, JSON.objectNode().put("type", "string").put("pattern", CODE))
                        .put("uniqueItems", true);
            case TEXTS -> list(node, nullable, text(JSON.objectNode().put("type", "string"), TEXT));
            case COUNTS -> {
                type(node, "object", nullable).put("maxProperties", MOST_NAMES);
                node.putObject("propertyNames").put("pattern", NAME);
                node.set("additionalProperties", whole(JSON.objectNode().put("type", "integer"), false));
            }
            case GRADE_COUNTS -> {
                type(node, "object", nullable);
                ArrayNode grades = node.putObject("propertyNames").putArray("enum");
                Arrays.stream(Grade.values()).forEach(g -> grades.add(g.code()));
                node.set("additionalProperties", whole(JSON.objectNode().put("type", "integer"), false));
            }
        }
        return node;
    }

    private static ObjectNode type(ObjectNode node, String type, boolean nullable) {
        if (nullable) {
            node.putArray("type").add(type).add("null");
        } else {
            node.put("type", type);
        }
        return node;
    }

    private static ObjectNode whole(ObjectNode node, boolean signed) {
        return node.put("minimum", signed ? -LARGEST_COUNT : 0).put("maximum", LARGEST_COUNT);
    }

    private static ObjectNode text(ObjectNode node, String pattern) {
        return node.put("maxLength", LONGEST_TEXT).put("pattern", pattern);
    }

    private static ObjectNode day(ObjectNode node) {
        return node.put("format", "date").put("pattern", Schemas.DAY);
    }

    private static ObjectNode list(ObjectNode node, boolean nullable, ObjectNode items) {
        type(node, "array", nullable).put("maxItems", MOST_ITEMS).set("items", items);
        return node;
    }

    private static ObjectNode term() {
        ObjectNode term = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        term.putArray("required").add("start").add("end");
        ObjectNode properties = term.putObject("properties");
        properties.set("start", day(JSON.objectNode().put("title", "开始日期").put("type", "string")));
        properties.set("end", day(JSON.objectNode().put("title", "结束日期").put("type", "string")));
        return term;
    }

    /** What is expected, the unit, the annotation's note, and whether it must be filled in. */
    private static String description(FieldSchema field, String note) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (field.type()) {
                    case CHOICE ->
                        choices(field).stream()
                                .map(c -> c.code() + " " + c.zh())
                                .collect(Collectors.joining("、"));
                    case DECIMAL -> field.type().zh() + "，小数不超过6位";
                    case DATE, STATED_DATE -> field.type().zh() + (field.future() ? "" : "，不晚于检查日");
                    default -> field.type().zh();
                });
        if (!field.unit().isEmpty()) {
            parts.add("单位：" + field.unit());
        }
        if (!note.isEmpty()) {
            parts.add(note);
        }
        if (field.required()) {
            parts.add("必填");
        }
        return String.join("。", parts);
    }

    /** The packed dictionary leaves notes out; the annotation has them. */
    private static String note(RecordSchema holder, FieldSchema field) {
        return Arrays.stream(holder.type().getRecordComponents())
                .filter(c -> c.getName().equals(field.component()))
                .map(c -> c.getAnnotation(Field.class).note())
                .findFirst()
                .orElseThrow();
    }

    private static List<CodeList> choices(FieldSchema field) {
        try {
            Class<?> codes = Class.forName(CodeList.class.getPackageName() + "." + field.holder());
            return Arrays.stream((CodeList[]) codes.getEnumConstants())
                    .filter(c -> field.only().isEmpty() || field.only().contains(c.code()))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(field.holder() + " is no set of codes.", e);
        }
    }
}
