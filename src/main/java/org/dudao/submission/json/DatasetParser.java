package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CountyDocument;
import org.dudao.facts.Dataset;
import org.dudao.facts.RecordSchema;

/** Parses the tokens of a submission, or of a county's document, into the records of the dictionary. */
public final class DatasetParser {
    public static final String FORMAT = "dudao-submission/1";
    public static final String COUNTY_FORMAT = "dudao-county/1";

    private final Tokens tokens;
    private final RecordMaker maker;
    private final String format;
    private final NameSuggestions names;
    private final Problems problems;
    private final SizeLimit volume;
    private final ValueParser values;
    private boolean formatSeen;

    private DatasetParser(
            Tokens tokens,
            RecordMaker maker,
            String format,
            NameSuggestions names,
            LocalDate asOf,
            SizeLimit volume,
            Problems problems) {
        this.tokens = tokens;
        this.maker = maker;
        this.format = format;
        this.names = names;
        this.problems = problems;
        this.volume = volume;
        this.values = new ValueParser(tokens, asOf, volume, problems);
    }

    /**
     * A township's dataset, or null if the text is not an object.
     *
     * @param maker for whole datasets
     */
    public static Dataset read(
            Tokens tokens,
            RecordMaker maker,
            NameSuggestions names,
            LocalDate asOf,
            SizeLimit volume,
            Problems problems)
            throws IOException {
        return (Dataset) new DatasetParser(tokens, maker, FORMAT, names, asOf, volume, problems).read();
    }

    /**
     * A county's document, or null if the text is not an object.
     *
     * @param maker for whole documents
     */
    public static CountyDocument readCounty(
            Tokens tokens,
            RecordMaker maker,
            NameSuggestions names,
            LocalDate asOf,
            SizeLimit volume,
            Problems problems)
            throws IOException {
        return (CountyDocument) new DatasetParser(tokens, maker, COUNTY_FORMAT, names, asOf, volume, problems).read();
    }

    private Object read() throws IOException {
        JsonToken first = tokens.next();
        if (first != JsonToken.START_OBJECT) {
            problems.add(
                    "wrong-type",
                    "/",
                    first == null ? "" : values.describe(),
                    new BilingualText("报送数据应当是一个对象", "A submission is an object"),
                    new BilingualText("{ \"format\": \"" + format + "\", … }", "{ \"format\": \"" + format + "\", … }"),
                    new BilingualText("对照 README 中的样例填写。", "Compare it with the example in the README."));
            return null;
        }
        Object read = object(maker, Pointer.ROOT);
        if (!formatSeen) {
            missing(Pointer.ROOT, "format", new BilingualText("“" + format + "”", "\"" + format + "\""));
        }
        if (tokens.next() != null) {
            problems.add(
                    "broken-json",
                    tokens.place(),
                    values.describe(),
                    new BilingualText("结尾之后还有内容", "There is more text after the end of the object"),
                    new BilingualText("一个文件一份报送数据", "one submission per file"),
                    new BilingualText("删去多余内容，或拆成几个文件。", "Remove the text after the end, or split the file."));
        }
        return read;
    }

    /**
     * Reads the object at the current token.
     *
     * @param pointer the object's address
     */
    private Object object(RecordMaker maker, Pointer pointer) throws IOException {
        boolean top = pointer == Pointer.ROOT;
        Object[] parts = new Object[maker.size()];
        boolean[] seen = new boolean[maker.size()];
        int[] lines = problems.areWorded() ? new int[maker.size() + 1] : null; // the last entry is for "format"
        int index = -1;
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            boolean isFormat = top && name.equals("format");
            tokens.next();
            index = isFormat ? -1 : maker.index(name, index + 1);
            if (index < 0 && !isFormat) {
                unknown(maker.shape(), pointer, name);
                tokens.skip();
                continue;
            }
            Pointer at = pointer.child(name);
            int slot = isFormat ? maker.size() : index;
            if (isFormat ? formatSeen : seen[index]) {
                duplicate(at, name, lines == null ? 0 : lines[slot]);
                tokens.skip();
                continue;
            }
            if (lines != null) {
                lines[slot] = tokens.line();
            }
            if (isFormat) {
                format(at);
            } else {
                seen[index] = true;
                parts[index] = part(maker, index, at);
            }
        }
        if (!maker.isComplete(seen)) {
            require(maker.shape(), pointer, maker.names(seen));
        }
        return maker.make(parts);
    }

    /** Reports every required field that is absent from an object, also those of omitted groups. */
    private void require(RecordSchema shape, Pointer pointer, Set<String> seen) {
        shape.parts().forEach((name, part) -> {
            if (seen.contains(name) || part.table() != null) {
                return;
            }
            if (part.shape() != null) {
                require(part.shape(), pointer.child(name), Set.of());
            } else if (part.field().required()) {
                missing(pointer, name, FieldForms.expected(part.field()));
            }
        });
    }

    private Object part(RecordMaker maker, int index, Pointer pointer) throws IOException {
        RecordSchema.Part part = maker.part(index);
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
            return table(maker.element(index), pointer);
        }
        if (tokens.current() != JsonToken.START_OBJECT) {
            wrong(pointer, new BilingualText("一个对象 { … }", "an object { … }"));
            tokens.skip();
            return null;
        }
        return object(maker.element(index), pointer);
    }

    /** Reads the rows; one that cannot be read is null, so that the others keep their indices. */
    private List<Object> table(RecordMaker maker, Pointer pointer) throws IOException {
        if (tokens.current() != JsonToken.START_ARRAY) {
            wrong(pointer, new BilingualText("一个列表 [ … ]", "a list [ … ]"));
            tokens.skip();
            return Collections.singletonList(null);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
            Pointer row = pointer.item(i);
            volume.row(row);
            if (tokens.current() == JsonToken.START_OBJECT) {
                list.add(object(maker, row));
            } else {
                wrong(row, new BilingualText("一行，即一个对象 { … }", "a row, which is an object { … }"));
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
                    new BilingualText("不是本版本能读取的格式", "Unsupported format version"),
                    new BilingualText("“" + format + "”", "\"" + format + "\""),
                    new BilingualText(
                            "确认文件是报送数据，并用当前版本的模板填报。",
                            "Check that the file is a submission, filled in with the current template."));
            tokens.skip();
        }
    }

    private void wrong(Pointer pointer, BilingualText expected) throws IOException {
        problems.add(
                "wrong-type",
                pointer.toString(),
                values.describe(),
                new BilingualText("值的类型不对", "The value is of the wrong type"),
                expected,
                new BilingualText(
                        "按应填的形式改写；没有报送的，删去该项或填 null。",
                        "Write it as expected; omit the field or write null if it is not reported."));
    }

    private void duplicate(Pointer pointer, String name, int first) {
        int second = tokens.line();
        problems.add(
                "duplicate-key",
                pointer.toString(),
                name,
                first == second
                        ? FieldForms.DUPLICATE
                        : new BilingualText(
                                "第 " + first + " 行和第 " + second + " 行是同一项，无法知道哪个是对的",
                                "Duplicate key: in line " + first + " and again in line " + second
                                        + "; the right value is unknown"),
                new BilingualText("每项只写一次", "each key once"),
                FieldForms.KEEP_ONE);
    }

    private void missing(Pointer pointer, String name, BilingualText expected) {
        problems.add(
                "missing",
                pointer + "/" + name,
                "",
                FieldForms.missing(name),
                expected,
                new BilingualText("补填该项。", "Add it."));
    }

    private void unknown(RecordSchema shape, Pointer pointer, String name) {
        String path = pointer.path();
        List<String> elsewhere = names.pathsOf(name);
        boolean county = format.equals(FORMAT)
                && !elsewhere.isEmpty()
                && elsewhere.stream().allMatch(NameSuggestions::isCounty);
        boolean total =
                NameSuggestions.isTotal(path + ".") && elsewhere.stream().anyMatch(NameSuggestions::isTotal);
        List<String> options = elsewhere.stream()
                .filter(p -> county || NameSuggestions.isCounty(p) == (total && NameSuggestions.isCounty(path)))
                .filter(p -> NameSuggestions.isTotal(p) == total)
                .limit(3)
                .toList();
        String nearest = options.isEmpty() && !problems.isFull()
                ? NameSuggestions.nearest(name, shape.parts().keySet())
                : null;
        if (nearest != null) {
            options = List.of(path.isEmpty() ? nearest : path + "." + nearest);
        }
        String maybe = String.join(", ", options);
        BilingualText correction = county
                ? new BilingualText(
                        "该项由县级文件填报，请从乡镇报送数据中删去。",
                        "It belongs to the county's document; remove it from the township's submission.")
                : options.isEmpty()
                        ? new BilingualText("删去该项。", "Remove it.")
                        : new BilingualText("改为 " + maybe + "，或删去该项。", "Change it to " + maybe + ", or remove it.");
        BilingualText expected = options.isEmpty()
                ? new BilingualText("字典中的项", "a key in the dictionary")
                : new BilingualText(maybe, maybe);
        String shown = Texts.shown(name);
        problems.add(
                "unknown-key",
                pointer.key(name).toString(),
                shown,
                new BilingualText("没有“" + shown + "”这一项", "There is no key \"" + shown + "\" here"),
                expected,
                correction);
    }
}
