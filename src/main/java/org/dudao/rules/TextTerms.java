package org.dudao.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.HalfWidth;
import org.dudao.io.YamlTree;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.FieldRatio;
import org.dudao.standards.RuleBaseError;
import org.jspecify.annotations.Nullable;

/** The terms of {@code rules/narrative/terms.yaml}, which the build checks and packs into a table. */
public final class TextTerms {
    /** The name of the resource. */
    static final String PACKED = "text-terms.tsv";

    private static final Set<String> KEYS =
            Set.of("of", "unit", "words", "not", "with", "nowhere", "follows", "ratio", "part", "each");

    /** A heading of two characters says too little. */
    private static final int SHORTEST = 2;

    /** Units of the form as summaries write them. */
    private static final Map<String, String> UNITS = Map.of("g", "克", "h", "小时", "m", "米", "餐", "餐次", "节/周", "节");

    private TextTerms() {}

    /** The terms packed by the build, in their order. */
    public static List<TextTerm> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TextTerms.class.getResourceAsStream(PACKED)), StandardCharsets.UTF_8))) {
            return lines.lines().map(TextTerm::unpack).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The packed form of a list of terms.
     *
     * @param standards the ids of all standards
     * @throws RuleBaseError with place and correction, if a term is malformed or is of no field and no standard
     */
    static String pack(String path, String text, Set<String> standards) {
        List<String> problems = new ArrayList<>();
        YamlTree tree = YamlTree.parseList(path, text, problems);
        StringBuilder packed = new StringBuilder();
        ArrayNode all = tree == null ? null : tree.list();
        for (int i = 0; all != null && i < all.size(); i++) {
            String place = tree.place(List.of(String.valueOf(i)));
            TextTerm term = read(all.get(i), place, problems);
            term.topics().values().stream()
                    .filter(of -> !FieldPaths.isKnown(of) && !standards.contains(of.replaceFirst("#.*$", "")))
                    .forEach(
                            of -> problems.add(place + ": `" + of + "` is no path of the dictionary and no standard."));
            packed.append(term.pack()).append('\n');
        }
        headings(packed);
        if (!problems.isEmpty()) {
            throw new RuleBaseError(String.join("\n", problems));
        }
        return packed.toString();
    }

    /** The headings of the dictionary, with and without their 数; a term of the list comes before a heading of the same words. */
    private static void headings(StringBuilder packed) {
        for (String path : FieldPaths.paths()) {
            FieldSchema field = FieldPaths.entry(path);
            boolean isNumber = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
            String heading = HalfWidth.of(field.zh());
            List<String> words = Stream.of(heading, heading.replaceFirst("(?:次数|人数|份数|总数|合计|数)$", ""))
                    .filter(word -> word.length() > SHORTEST)
                    .distinct()
                    .toList();
            if (isNumber && !words.isEmpty()) {
                String unit = UNITS.getOrDefault(field.unit(), field.unit());
                packed.append(new TextTerm(
                                        Map.of("", path),
                                        List.of(unit),
                                        words,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null,
                                        null,
                                        null)
                                .pack())
                        .append('\n');
            }
        }
    }

    private static TextTerm read(JsonNode entry, String place, List<String> problems) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                problems.add(place + ": the key `" + key + "` is unknown. Use " + String.join(", ", KEYS) + ".");
            }
        });
        Map<String, String> of = new LinkedHashMap<>();
        if (entry.path("of").isTextual()) {
            of.put("", entry.path("of").asText());
        } else {
            entry.path("of")
                    .properties()
                    .forEach(one -> of.put(one.getKey(), one.getValue().asText()));
        }
        List<String> words = texts(entry.path("words"));
        if (of.isEmpty() || words.isEmpty()) {
            problems.add(place + ": a term needs `of` and `words`.");
        }
        JsonNode ratio = entry.path("ratio");
        return new TextTerm(
                of,
                List.of(entry.path("unit").asText().split(" ", -1)),
                words,
                texts(entry.path("not")),
                texts(entry.path("with")),
                texts(entry.path("nowhere")),
                entry.path("follows").asBoolean(),
                ratio.isMissingNode()
                        ? null
                        : new FieldRatio(
                                ratio.path("of").asText(), ratio.path("to").asText()),
                orNull(entry.path("part")),
                orNull(entry.path("each")));
    }

    private static @Nullable String orNull(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
