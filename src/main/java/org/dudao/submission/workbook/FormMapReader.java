package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dudao.facts.BilingualText;
import org.dudao.io.YamlTree;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Reads {@code map.yaml}; what nobody can mean is a problem with its line. */
final class FormMapReader {
    private static final Set<String> TOP = Set.of("format", "sheets");
    private static final Set<String> OF_SHEET = Set.of("file", "sheet", "headingRow", "rows", "columns", "constants");
    private static final Set<String> OF_ROWS = Set.of("table", "key", "value");
    private static final Set<String> OF_COLUMN =
            Set.of("heading", "to", "proposal", "unit", "values", "confidence", "by");
    private static final Set<String> BY = Set.of("heading", "alias", "values", "hand");
    private static final BilingualText EXPECTED = new BilingualText("dudao map 生成的对应表", "a map as dudao map writes it");

    private final String name;
    private final YamlTree tree;
    private final Problems problems;

    private FormMapReader(String name, YamlTree tree, Problems problems) {
        this.name = name;
        this.tree = tree;
        this.problems = problems;
    }

    /**
     * Reads a map.
     *
     * @param name of its file
     * @param problems gets its problems, each with file and line
     * @return what could be read; null if it is none
     */
    static @Nullable FormMap read(String name, String text, Problems problems) {
        List<String> faults = new ArrayList<>();
        YamlTree tree = YamlTree.parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
        ObjectNode json = tree == null ? null : tree.json();
        for (String fault : faults) {
            int end = fault.indexOf(": ", name.length());
            add(
                    problems,
                    end < 0 ? name : fault.substring(0, end),
                    "",
                    new BilingualText("对应表的写法有误：" + fault.substring(end + 2), "Not YAML: " + fault.substring(end + 2)));
        }
        if (json == null || !faults.isEmpty()) {
            return null;
        }
        return new FormMapReader(name, tree, problems).map(json);
    }

    private static void add(Problems problems, String place, String found, BilingualText message) {
        problems.add(
                "wrong-map",
                place,
                found,
                message,
                EXPECTED,
                new BilingualText(
                        "在对应表的这一行改正，或用 dudao map 重新生成。",
                        "Correct this line of the map, or make a new one with dudao map."));
    }

    private void wrong(List<String> at, String found, String zh, String en) {
        add(problems, tree.place(at), Texts.shown(found), new BilingualText(zh, en));
    }

    private @Nullable FormMap map(ObjectNode json) {
        if (!json.path("format").asText().equals(FormMap.FORMAT)) {
            wrong(
                    List.of("format"),
                    json.path("format").asText(),
                    "不是 " + FormMap.FORMAT + " 格式的对应表",
                    "The format is not " + FormMap.FORMAT);
            return null;
        }
        known(json, TOP, List.of());
        List<FormMap.Sheet> sheets = new ArrayList<>();
        JsonNode all = json.path("sheets");
        for (int i = 0; i < all.size(); i++) {
            FormMap.Sheet sheet = sheet(all.get(i), List.of("sheets", String.valueOf(i)));
            if (sheet != null) {
                sheets.add(sheet);
            }
        }
        if (all.isEmpty()) {
            wrong(List.of("sheets"), "", "对应表中没有工作表", "The map names no sheet");
        }
        return new FormMap(name, List.copyOf(sheets));
    }

    private FormMap.@Nullable Sheet sheet(JsonNode json, List<String> at) {
        known(json, OF_SHEET, at);
        known(json.path("rows"), OF_ROWS, and(at, "rows"));
        String file = text(json, "file", at);
        String table = text(json.path("rows"), "table", and(at, "rows"));
        String key = text(json.path("rows"), "key", and(at, "rows"));
        JsonNode row = json.path("headingRow");
        if (!row.isInt() || row.intValue() < 1) {
            wrong(and(at, "headingRow"), row.asText(), "headingRow 应为表头最后一行的行号", "headingRow is the number of a row");
            return null;
        }
        if (file == null || table == null || key == null) {
            return null;
        }
        JsonNode value = json.path("rows").path("value");
        if (table.equals(FormMap.ITEMS) && !value.isTextual()) {
            wrong(and(at, "rows"), "", "rows 缺少 value（数值所在栏的栏名）", "rows lacks value, the heading of the values");
            return null;
        }
        return new FormMap.Sheet(
                file,
                json.path("sheet").asText(""),
                row.intValue(),
                table,
                key,
                value.isTextual() ? value.textValue() : null,
                columns(json.path("columns"), and(at, "columns")),
                constants(json.path("constants"), and(at, "constants")),
                line(at));
    }

    private List<FormMap.Column> columns(JsonNode json, List<String> at) {
        List<FormMap.Column> columns = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            JsonNode one = json.get(i);
            List<String> here = and(at, String.valueOf(i));
            known(one, OF_COLUMN, here);
            String heading = text(one, "heading", here);
            String by = one.path("by").asText("hand");
            if (!BY.contains(by)) {
                wrong(and(here, "by"), by, "by 应为 " + String.join("、", BY), "by is one of " + String.join(", ", BY));
            }
            if (heading != null) {
                columns.add(new FormMap.Column(
                        heading,
                        one.path("to").isTextual() ? one.path("to").textValue() : null,
                        one.path("unit").isTextual() ? one.path("unit").textValue() : null,
                        words(one.path("values"), and(here, "values")),
                        line(here)));
            }
        }
        return List.copyOf(columns);
    }

    private Map<String, String> words(JsonNode json, List<String> at) {
        Map<String, String> words = new LinkedHashMap<>();
        json.properties().forEach(one -> {
            if (one.getValue().isContainerNode()) {
                wrong(and(at, one.getKey()), "", "values 的每一项应为一个值", "Each entry of values is one value");
            } else {
                words.put(one.getKey(), one.getValue().asText(""));
            }
        });
        return words;
    }

    private Map<String, FormMap.Constant> constants(JsonNode json, List<String> at) {
        Map<String, FormMap.Constant> constants = new LinkedHashMap<>();
        json.properties().forEach(one -> {
            if (one.getValue().isContainerNode()) {
                wrong(and(at, one.getKey()), "", "constants 的每一项应为一个值", "Each entry of constants is one value");
            } else if (!one.getValue().asText("").isBlank() && !one.getValue().isNull()) {
                constants.put(one.getKey(), new FormMap.Constant(one.getValue().asText(), line(and(at, one.getKey()))));
            }
        });
        return constants;
    }

    private @Nullable String text(JsonNode json, String key, List<String> at) {
        JsonNode text = json.path(key);
        if (text.isTextual() && !text.textValue().isBlank()) {
            return text.textValue();
        }
        wrong(and(at, key), text.asText(), "缺少 " + key + "，或不是文字", key + " is missing, or no text");
        return null;
    }

    private void known(JsonNode json, Set<String> keys, List<String> at) {
        StreamSupport.stream(((Iterable<String>) json::fieldNames).spliterator(), false)
                .filter(key -> !keys.contains(key))
                .forEach(key -> wrong(
                        and(at, key),
                        key,
                        "不认识“" + Texts.shown(key) + "”这一项",
                        "Unknown key " + Texts.shown(key) + "; known are "
                                + String.join(", ", keys.stream().sorted().toList())));
    }

    private int line(List<String> at) {
        String place = tree.place(at);
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    private static List<String> and(List<String> at, String key) {
        return Stream.concat(at.stream(), Stream.of(key)).toList();
    }
}
