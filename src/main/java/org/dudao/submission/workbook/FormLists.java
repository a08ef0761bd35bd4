package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;

/** Writes several items into one cell in the usual notation, or as JSON if that would be ambiguous. */
final class FormLists {
    /** Separators, starts of JSON, and characters that change when converted to half-width. */
    private static final Pattern UNSAFE =
            Pattern.compile("[、,，;；:：=＝\\[\\]{}\\n\\r\\t\\uFF00-\\uFFEF]|^\\s|\\s$|^$|^无$|^没有$|^none$|\\d$");

    private FormLists() {}

    static String text(FieldSchema field, JsonNode node) {
        if (node.isEmpty()) {
            return "无";
        }
        List<String> items = new ArrayList<>();
        if (field.type() == FieldType.TERMS) {
            node.forEach(t ->
                    items.add(t.path("start").asText() + "至" + t.path("end").asText()));
            return String.join("；", items);
        } else if (node.isObject()) {
            boolean safe = true;
            for (var entry : node.properties()) {
                String name = field.type() == FieldType.GRADE_COUNTS ? grade(entry.getKey()) : entry.getKey();
                safe &= !UNSAFE.matcher(name).find();
                items.add(name + ":" + entry.getValue().asText());
            }
            return safe ? String.join("、", items) : node.toString();
        }
        node.forEach(i -> items.add(i.asText()));
        boolean codes = field.type() == FieldType.CODES || field.type() == FieldType.MONTHS;
        return codes || items.stream().noneMatch(i -> UNSAFE.matcher(i).find())
                ? String.join("、", items)
                : node.toString();
    }

    private static String grade(String code) {
        return Arrays.stream(Grade.values())
                .filter(g -> g.code().equals(code))
                .map(Grade::zh)
                .findFirst()
                .orElse(code);
    }
}
