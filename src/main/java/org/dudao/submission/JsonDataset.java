package org.dudao.submission;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.CountyDocument;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Shape;
import org.dudao.facts.Text;

/** Walks the tokens of a submission, or of a county's document, along the dictionary and builds the records it describes. */
final class JsonDataset {
    static final String FORMAT = "dudao-submission/1";
    static final String COUNTY_FORMAT = "dudao-county/1";

    private final Tokens tokens;
    private final Shape root;
    private final String format;
    private final Names names;
    private final Problems problems;
    private final Volume volume;
    private final JsonValue values;
    private final IdentityHashMap<Shape, Maker> makers = new IdentityHashMap<>();
    private boolean formatSeen;

    private JsonDataset(
            Tokens tokens, Shape root, String format, Names names, LocalDate asOf, Volume volume, Problems problems) {
        this.tokens = tokens;
        this.root = root;
        this.format = format;
        this.names = names;
        this.problems = problems;
        this.volume = volume;
        this.values = new JsonValue(tokens, asOf, volume, problems);
    }

    /** A township's dataset, or null where the text is no object at all. */
    static Dataset read(
            Tokens tokens, Dictionary dictionary, Names names, LocalDate asOf, Volume volume, Problems problems)
            throws IOException {
        return (Dataset) new JsonDataset(tokens, dictionary.dataset(), FORMAT, names, asOf, volume, problems).read();
    }

    /** A county's document, or null where the text is no object at all. */
    static CountyDocument readCounty(
            Tokens tokens, Dictionary dictionary, Names names, LocalDate asOf, Volume volume, Problems problems)
            throws IOException {
        Shape root = new Shape(
                CountyDocument.class.getSimpleName(),
                Map.of("county", new Shape.Part("county", null, dictionary.county(), null)));
        return (CountyDocument) new JsonDataset(tokens, root, COUNTY_FORMAT, names, asOf, volume, problems).read();
    }

    private Object read() throws IOException {
        JsonToken first = tokens.next();
        if (first != JsonToken.START_OBJECT) {
            problems.add(
                    "wrong-type",
                    "/",
                    first == null ? "" : values.describe(),
                    new Text("报送数据应当是一个对象", "A submission is an object"),
                    new Text("{ \"format\": \"" + format + "\", … }", "{ \"format\": \"" + format + "\", … }"),
                    new Text("对照 README 中的样例填写。", "Compare it with the example in the README."));
            return null;
        }
        Object read = object(root, Pointer.ROOT);
        if (!formatSeen) {
            missing(Pointer.ROOT, "format", new Text("“" + format + "”", "\"" + format + "\""));
        }
        if (tokens.next() != null) {
            problems.add(
                    "broken-json",
                    tokens.place(),
                    values.describe(),
                    new Text("结尾之后还有内容", "There is more text after the end"),
                    new Text("一个文件一份报送数据", "one submission in one file"),
                    new Text("删去多余内容，或拆成几个文件。", "Remove what follows, or split the file."));
        }
        return read;
    }

    /**
     * Reads the object that the tokens stand at.
     *
     * @param pointer where the object stands
     */
    private Object object(Shape shape, Pointer pointer) throws IOException {
        boolean top = pointer == Pointer.ROOT;
        Maker maker = makers.computeIfAbsent(shape, Maker::new);
        Object[] parts = new Object[maker.size()];
        boolean[] seen = new boolean[maker.size()];
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            boolean isFormat = top && name.equals("format");
            tokens.next();
            int index = isFormat ? -1 : maker.index(name);
            if (index < 0 && !isFormat) {
                unknown(shape, pointer, name);
                tokens.skip();
                continue;
            }
            Pointer at = pointer.child(name);
            if (isFormat ? formatSeen : seen[index]) {
                duplicate(at, name);
                tokens.skip();
            } else if (isFormat) {
                format(at);
            } else {
                seen[index] = true;
                parts[index] = part(maker.part(index), at);
            }
        }
        if (!maker.isComplete(seen)) {
            require(shape, pointer, maker.names(seen));
        }
        return maker.make(parts);
    }

    /** Names every required field of an object that was not seen, also those in groups that are left out. */
    private void require(Shape shape, Pointer pointer, Set<String> seen) {
        shape.parts().forEach((name, part) -> {
            if (seen.contains(name) || part.table() != null) {
                return;
            }
            if (part.shape() != null) {
                require(part.shape(), pointer.child(name), Set.of());
            } else if (part.field().required()) {
                missing(pointer, name, JsonValue.expected(part.field()));
            }
        });
    }

    private Object part(Shape.Part part, Pointer pointer) throws IOException {
        volume.value(pointer);
        if (part.field() != null) {
            return values.read(part.field(), pointer);
        }
        if (tokens.current() == JsonToken.VALUE_NULL) {
            if (part.table() == null) {
                require(part.shape(), pointer, Set.of());
            }
            return null;
        }
        if (part.table() != null) {
            return table(part, pointer);
        }
        if (tokens.current() != JsonToken.START_OBJECT) {
            wrong(pointer, new Text("一个对象 { … }", "an object { … }"));
            tokens.skip();
            return null;
        }
        return object(part.shape(), pointer);
    }

    /** Reads the rows; one that cannot be read is null, so that the others keep their places. */
    private List<Object> table(Shape.Part part, Pointer pointer) throws IOException {
        if (tokens.current() != JsonToken.START_ARRAY) {
            wrong(pointer, new Text("一个列表 [ … ]", "a list [ … ]"));
            tokens.skip();
            return Collections.singletonList(null);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
            Pointer row = pointer.item(i);
            volume.row(row);
            if (tokens.current() == JsonToken.START_OBJECT) {
                list.add(object(part.shape(), row));
            } else {
                wrong(row, new Text("一行，即一个对象 { … }", "a row, which is an object { … }"));
                tokens.skip();
                list.add(null);
            }
        }
        return Collections.unmodifiableList(list);
    }

    private void format(Pointer pointer) throws IOException {
        formatSeen = true;
        if (tokens.current() != JsonToken.VALUE_STRING || !tokens.text().equals(format)) {
            problems.add(
                    "wrong-format",
                    pointer.toString(),
                    values.describe(),
                    new Text("不是本版本能读取的格式", "This is not a format that this version reads"),
                    new Text("“" + format + "”", "\"" + format + "\""),
                    new Text(
                            "确认文件是报送数据，并用当前版本的模板填报。",
                            "Make sure that the file is a submission, filled in with the current template."));
            tokens.skip();
        }
    }

    private void wrong(Pointer pointer, Text expected) throws IOException {
        problems.add(
                "wrong-type",
                pointer.toString(),
                values.describe(),
                new Text("值的类型不对", "The value is of the wrong type"),
                expected,
                new Text(
                        "按应填的形式改写；没有报送的，删去该项或填 null。",
                        "Write it as expected; what is not reported is left out or null."));
    }

    private void duplicate(Pointer pointer, String name) {
        problems.add(
                "duplicate-key",
                pointer.toString(),
                name,
                JsonValue.DUPLICATE,
                new Text("每项只写一次", "each key once"),
                JsonValue.KEEP_ONE);
    }

    private void missing(Pointer pointer, String name, Text expected) {
        problems.add(
                "missing", pointer + "/" + name, "", JsonValue.missing(name), expected, new Text("补填该项。", "Add it."));
    }

    private void unknown(Shape shape, Pointer pointer, String name) {
        String path = pointer.path();
        List<String> elsewhere = names.pathsOf(name);
        boolean county = format.equals(FORMAT)
                && !elsewhere.isEmpty()
                && elsewhere.stream().allMatch(Names::isCounty);
        List<String> options = elsewhere.stream()
                .filter(p -> county || !Names.isCounty(p))
                .limit(3)
                .toList();
        String nearest = options.isEmpty() && !problems.isFull()
                ? Names.nearest(name, shape.parts().keySet())
                : null;
        if (nearest != null) {
            options = List.of(path.isEmpty() ? nearest : path + "." + nearest);
        }
        String maybe = String.join(", ", options);
        Text mend = county
                ? new Text(
                        "该项由县级文件填报，请从乡镇报送数据中删去。",
                        "It belongs to the county's document; remove it from the township's submission.")
                : options.isEmpty()
                        ? new Text("删去该项。", "Remove it.")
                        : new Text("改为 " + maybe + "，或删去该项。", "Maybe " + maybe + "; otherwise remove it.");
        Text expected = options.isEmpty() ? new Text("字典中的项", "a key of the dictionary") : new Text(maybe, maybe);
        String shown = Texts.shown(name);
        problems.add(
                "unknown-key",
                JsonValue.child(pointer, name).toString(),
                shown,
                new Text("没有“" + shown + "”这一项", "There is no key \"" + shown + "\" here"),
                expected,
                mend);
    }

    /** Makes records of one shape, with empty groups where none was read. */
    private final class Maker {
        private final Constructor<?> constructor;
        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<Shape.Part> parts;
        private final boolean[] needed;
        private Object empty;

        Maker(Shape shape) {
            constructor = shape.constructor();
            parts = List.copyOf(shape.parts().values());
            for (String name : shape.names()) {
                indexes.put(name, indexes.size());
            }
            needed = new boolean[parts.size()];
            for (int i = 0; i < needed.length; i++) {
                needed[i] = isNeeded(parts.get(i));
            }
        }

        int size() {
            return parts.size();
        }

        /** The place of a part in the record, or -1. */
        int index(String name) {
            Integer index = indexes.get(name);
            return index == null ? -1 : index;
        }

        Shape.Part part(int index) {
            return parts.get(index);
        }

        /** Whether every part that is required, or holds what is, was seen. */
        boolean isComplete(boolean[] seen) {
            for (int i = 0; i < seen.length; i++) {
                if (needed[i] && !seen[i]) {
                    return false;
                }
            }
            return true;
        }

        Set<String> names(boolean[] seen) {
            Set<String> names = new HashSet<>();
            indexes.forEach((name, index) -> {
                if (seen[index]) {
                    names.add(name);
                }
            });
            return names;
        }

        private static boolean isNeeded(Shape.Part part) {
            return part.field() != null
                    ? part.field().required()
                    : part.table() == null
                            && part.shape().parts().values().stream().anyMatch(Maker::isNeeded);
        }

        Object make(Object[] values) {
            for (int i = 0; i < values.length; i++) {
                Shape.Part part = parts.get(i);
                if (values[i] == null && part.shape() != null && part.table() == null) {
                    values[i] = makers.computeIfAbsent(part.shape(), Maker::new).empty();
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The dictionary does not fit " + constructor, e);
            }
        }

        private Object empty() {
            if (empty == null) {
                empty = make(new Object[parts.size()]);
            }
            return empty;
        }
    }
}
