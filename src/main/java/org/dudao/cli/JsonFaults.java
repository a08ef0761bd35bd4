package org.dudao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Texts;

/** Faults of a JSON text that its tree does not show: duplicate names, and text after the end. */
final class JsonFaults {
    private static final int LONGEST = 60;

    /** An open object or array. */
    private static final class Level {
        private final Set<String> names = new HashSet<>();
        private final String at;
        private final boolean array;
        private int index;
        private String name;

        Level(String at, boolean array) {
            this.at = at;
            this.array = array;
        }

        String child() {
            return at + "/" + (array ? String.valueOf(index++) : name);
        }
    }

    private final List<BilingualText> faults = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();

    private JsonFaults() {}

    /** All faults of a text, in order. */
    static List<BilingualText> of(String text) {
        JsonFaults found = new JsonFaults();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            int end = found.value(parser);
            String rest = text.substring(Math.min(end, text.length())).strip();
            if (!rest.isEmpty()) {
                String shown = Texts.printable(rest.length() > LONGEST ? rest.substring(0, LONGEST) + "…" : rest);
                found.faults.add(new BilingualText("文件末尾之后多出内容：" + shown, "content after the end: " + shown));
            }
        } catch (IOException e) {
            found.faults.add(new BilingualText("不是完整的 JSON", "this is not a complete JSON text"));
        }
        return List.copyOf(found.faults);
    }

    /** The end of the first value. */
    private int value(JsonParser parser) throws IOException {
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return 0;
            } else if (token == JsonToken.FIELD_NAME) {
                name(parser.currentName());
            } else if (token.isStructStart()) {
                open.push(new Level(open.isEmpty() ? "" : open.peek().child(), token == JsonToken.START_ARRAY));
            } else if (token.isStructEnd()) {
                open.pop();
            } else if (!open.isEmpty()) {
                open.peek().child();
            }
        } while (!open.isEmpty());
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }

    private void name(String name) {
        Level level = open.peek();
        level.name = name;
        if (!level.names.add(name)) {
            String at = Texts.printable(level.at + "/" + name);
            faults.add(new BilingualText(at + "：同一名称出现不止一次", at + ": the name is duplicated"));
        }
    }
}
