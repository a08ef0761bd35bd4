package org.dudao.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.io.YamlTree;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** The entries of a YAML list. */
final class YamlLines {
    private static final String SUBJECT = "subject";

    private final String name;
    private final List<StatedField> fields;
    private final Problems problems;

    private YamlLines(String name, List<StatedField> fields, Problems problems) {
        this.name = name;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * Reads a list.
     *
     * @param name of its file, for places
     * @param fields those that an entry may have
     */
    static List<StatedLine> read(String name, byte[] bytes, List<StatedField> fields, Problems problems) {
        return new YamlLines(name, fields, problems).read(bytes);
    }

    private List<StatedLine> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(
                    "encoding",
                    name,
                    "",
                    new BilingualText("文件不是 UTF-8 编码", "The file is not in UTF-8"),
                    new BilingualText("UTF-8 编码的文字，或 .xlsx 工作簿", "a text in UTF-8, or an .xlsx workbook"),
                    new BilingualText("用记事本打开，另存为 UTF-8。", "Save it as UTF-8."));
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        YamlTree tree = YamlTree.parseList(name, text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
        JsonNode list = tree == null ? null : tree.list();
        faults.forEach(this::fault);
        if (list == null) {
            return List.of();
        }
        List<StatedLine> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                lines.add(line(list.get(i), tree, String.valueOf(i)));
            } else {
                fault(tree.place(List.of(String.valueOf(i))) + ": an entry is a mapping of keys.");
            }
        }
        return lines;
    }

    private StatedLine line(JsonNode entry, YamlTree tree, String index) {
        Map<StatedField, String> values = new EnumMap<>(StatedField.class);
        for (Map.Entry<String, JsonNode> each : entry.properties()) {
            if (each.getKey().equals(SUBJECT) && each.getValue().isObject()) {
                for (Map.Entry<String, JsonNode> part : each.getValue().properties()) {
                    value(
                            SUBJECT + "." + part.getKey(),
                            part.getValue(),
                            tree.place(List.of(index, SUBJECT, part.getKey())),
                            values);
                }
            } else {
                value(each.getKey(), each.getValue(), tree.place(List.of(index, each.getKey())), values);
            }
        }
        return new StatedLine(values, field -> tree.place(List.of((index + "." + field.key()).split("\\.", -1))));
    }

    private void value(String key, JsonNode value, String place, Map<StatedField, String> values) {
        StatedField field =
                fields.stream().filter(f -> f.key().equals(key)).findFirst().orElse(null);
        if (field == null) {
            problems.add(
                    "unknown-key",
                    place,
                    Texts.shown(key),
                    new BilingualText("没有这一项", "Unknown key"),
                    expected(),
                    new BilingualText("改正名称，或删去这一项。", "Correct the name, or delete it."));
        } else if (value.isContainerNode()) {
            problems.add(
                    "malformed",
                    place,
                    "",
                    new BilingualText("“" + key + "”应为一段文字", "The item " + key + " is one text"),
                    new BilingualText("一段文字或一个日期", "a text or a date"),
                    new BilingualText("写在同一行。", "Write it on one line."));
        } else if (!value.isNull() && !Texts.isEmpty(value.asText())) {
            values.put(field, value.asText().strip());
        }
    }

    private BilingualText expected() {
        String keys = String.join(" ", fields.stream().map(StatedField::key).toList());
        return new BilingualText("可用的项：" + keys, "one of " + keys);
    }

    /** A fault of the text itself: file and line, then what is wrong in the parser's words. */
    private void fault(String fault) {
        int line = fault.indexOf(':', name.length() + 1);
        boolean placed = fault.startsWith(name + ":") && line > 0;
        problems.add(
                "yaml",
                placed ? fault.substring(0, line) : name,
                placed ? fault.substring(line + 1).strip() : fault,
                new BilingualText("这一行不合 YAML 的写法，或有重复的项", "This line is not well-formed, or repeats a key"),
                new BilingualText(
                        "若干条，每条以“- id: …”开头，以下各项逐行写、左边对齐",
                        "entries that begin with `- id: …`, each key on its own line and aligned"),
                new BilingualText("改正这一行；也可以改用 .xlsx 工作簿填写。", "Correct it, or use an .xlsx workbook instead."));
    }
}
