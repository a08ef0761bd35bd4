package org.dudao.report.bureau;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.io.YamlTree;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.dudao.submission.json.Texts;

/** Reads a bureau's own {@code dudao.yaml} over the default of the language, a file of equal form. */
public final class BureauSettingsFile {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    /** Keys with placeholders in braces, besides the wording. */
    private static final List<String> FILLED = List.of("意见书主送", "乡镇通知书主送", "督导报告主送", "督导报告备案");

    private static final List<String> DATES = List.of("成文日期", "印发日期", "整改报告日期", "初步意见反馈日期", "自评报告报送日期");

    /** An invalid settings file; its message names every invalid line. */
    public static final class Unfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unfit(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private BureauSettingsFile(String name) {
        this.name = name;
    }

    /** The default file with explanations, as printed by {@code dudao office}. */
    public static String template(Language language) {
        String file = "/office/" + (language == Language.EN ? "en" : "zh-CN") + ".yaml";
        try (InputStream in = BureauSettingsFile.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The packed file " + file + " cannot be read.", e);
        }
    }

    /** The default: no bureau, no numbers, the usual wording. */
    public static BureauSettings standard(Language language) {
        return read("", "", language);
    }

    /**
     * Reads a bureau's own file.
     *
     * @param name the file's name, for messages
     * @param text its YAML; empty for the default
     * @throws Unfit naming every invalid line
     */
    public static BureauSettings read(String name, String text, Language language) {
        return new BureauSettingsFile(name).over(text, language);
    }

    /**
     * A date given outside the file.
     *
     * @return the text unchanged; null for null
     * @throws Unfit if it is not a date
     */
    public static String date(String what, String text) {
        if (text != null && !isDate(text)) {
            throw new Unfit(List.of(noDate(what, text)));
        }
        return text;
    }

    private BureauSettings over(String text, Language language) {
        ObjectNode all = Objects.requireNonNull(YamlTree.parse("office", template(language), problems), "our own file")
                .json();
        if (!hasNoSettings(text)) {
            YamlTree own = YamlTree.parse(name, text, problems);
            if (own == null) {
                problems.add(
                        "每行应为“名称: \"内容\"”，样本见 dudao office / should be lines of key: \"text\", as printed by dudao office");
            } else {
                ObjectNode json = own.json();
                merge(json, all, own, List.of());
            }
        }
        if (!problems.isEmpty()) {
            throw new Unfit(problems);
        }
        try {
            return Json.mapper().treeToValue(all, BureauSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The default settings file does not match its record.", e);
        }
    }

    private static boolean hasNoSettings(String text) {
        return text.lines().map(String::strip).allMatch(l -> l.isEmpty() || l.startsWith("#"));
    }

    /** Merges the bureau's settings over the default, key by key. */
    private void merge(ObjectNode own, ObjectNode base, YamlTree tree, List<String> above) {
        for (Map.Entry<String, JsonNode> entry : own.properties()) {
            List<String> keys = new ArrayList<>(above);
            keys.add(entry.getKey());
            String place = tree.place(keys);
            JsonNode was = base.get(entry.getKey());
            JsonNode now = entry.getValue();
            if (!base.has(entry.getKey())) {
                problems.add(place + ": 没有这一项 / unknown key: " + entry.getKey() + "。可用的项 / available keys: "
                        + String.join(" ", keysOf(base)));
            } else if (was.isObject() && now.isObject()) {
                merge((ObjectNode) now, (ObjectNode) was, tree, keys);
            } else if (was.isObject()) {
                problems.add(place + ": " + entry.getKey() + " 之下应逐行写各项 / needs lines of its own below it: "
                        + String.join(" ", keysOf(was)));
            } else if (was.isArray() ? !isList(now) : now.isContainerNode()) {
                problems.add(place + ": " + entry.getKey() + " "
                        + (was.isArray()
                                ? "应为方括号中的一列 / should be a list in brackets: [\"…\", \"…\"]"
                                : "应为一段文字 / should be one text: \"…\""));
            } else if (now.isArray()) {
                ArrayNode texts = JsonNodeFactory.instance.arrayNode();
                now.forEach(item -> texts.add(text(entry.getKey(), item, place, false)));
                base.set(entry.getKey(), texts);
            } else {
                boolean filled = !above.isEmpty() || FILLED.contains(entry.getKey());
                base.set(entry.getKey(), text(entry.getKey(), now, place, filled));
            }
        }
    }

    private static boolean isList(JsonNode node) {
        for (JsonNode item : node) {
            if (!item.isValueNode() || item.isNull()) {
                return false;
            }
        }
        return node.isArray();
    }

    private static List<String> keysOf(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A number without quotes, such as a phone number, is a text too. */
    private JsonNode text(String key, JsonNode value, String place, boolean filled) {
        if (value.isNull()) {
            return value;
        }
        String text = value.asText().strip();
        if (text.length() > Texts.LONGEST || Texts.hasUnprintable(text)) {
            problems.add(place + ": " + key
                    + " 文字过长，或含有换行、控制字符 / is too long, or contains line breaks or control characters");
        }
        if (filled) {
            slots(text, place);
        } else if (text.contains("{") || text.contains("}")) {
            problems.add(place + ": " + key
                    + " 不能用花括号，只有主送和“文字”之下的各项可以 / must not contain braces; only addressees and the wording may");
        }
        if (DATES.contains(key) && !isDate(text)) {
            problems.add(place + ": " + noDate(key, text));
        }
        return JsonNodeFactory.instance.textNode(text);
    }

    private void slots(String text, String place) {
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            if (!BureauWording.SLOTS.contains(slot.group(1))) {
                problems.add(place + ": 没有可代入的“" + slot.group(1) + "” / unknown placeholder " + slot.group(1)
                        + "。可用的 / available: " + String.join(" ", BureauWording.SLOTS));
            }
        }
        String rest = SLOT.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            problems.add(place + ": 花括号没有成对 / unbalanced brace");
        }
    }

    private static String noDate(String what, String text) {
        return what + " 应为日期，如 2026-08-05，而不是“" + text + "” / should be a date such as 2026-08-05";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
