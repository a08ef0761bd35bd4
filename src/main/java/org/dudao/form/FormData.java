package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** What a form is filled in from: at most one document of each kind, all of one township and year. */
public final class FormData {
    /** Where each kind of document names its township and school year. */
    private static final Map<FormSource, List<String>> WHOSE = new EnumMap<>(Map.of(
            FormSource.SUBMISSION,
            List.of("/township/code", "/township/schoolYear"),
            FormSource.ASSESSMENT,
            List.of("/assessment/township/code", "/assessment/schoolYear"),
            FormSource.SCORE,
            List.of("/township/code", "/schoolYear")));

    private final Map<FormSource, JsonNode> trees = new EnumMap<>(FormSource.class);

    /** Adds a document; false if there is one of that kind. */
    public boolean add(FormSource kind, JsonNode tree) {
        return trees.putIfAbsent(kind, kind == FormSource.LEDGER ? flat(tree) : tree) == null;
    }

    /** The document of a kind; null if none was given. */
    @Nullable
    JsonNode tree(FormSource kind) {
        return trees.get(kind);
    }

    /** The code of the township; empty if no document names it. */
    String township() {
        String submitted = text(FormSource.SUBMISSION, "/township/code");
        return nine(submitted.isEmpty() ? text(FormSource.ASSESSMENT, "/assessment/township/code") : submitted);
    }

    private static String nine(String code) {
        return code.length() > 9 ? code.substring(0, 9) : code;
    }

    private String text(FormSource kind, String pointer) {
        JsonNode tree = trees.get(kind);
        return tree == null ? "" : tree.at(pointer).asText();
    }

    /** Why the documents do not belong together; null if they do. A form of two townships would state what nobody found. */
    public @Nullable BilingualText contradiction() {
        List<FormSource> given = WHOSE.keySet().stream()
                .filter(trees::containsKey)
                .filter(kind -> !whose(kind).isBlank())
                .toList();
        for (FormSource other : given.subList(Math.min(1, given.size()), given.size())) {
            FormSource first = given.get(0);
            if (!whose(first).equals(whose(other))) {
                return new BilingualText(
                        first.words().zh() + "（" + whose(first) + "）和"
                                + other.words().zh() + "（" + whose(other) + "）不是同一乡镇同一学年的，没有填写。请核对文件。",
                        "The data are not of one township and school year: "
                                + first.words().en() + " (" + whose(first) + "), "
                                + other.words().en() + " (" + whose(other)
                                + "); nothing was filled in. Check the files.");
            }
        }
        return null;
    }

    /** The township and the school year of a document; blank if it names none. */
    private String whose(FormSource kind) {
        List<String> at = WHOSE.getOrDefault(kind, List.of("", ""));
        return nine(text(kind, at.get(0))) + " " + text(kind, at.get(1));
    }

    /** Whether the assessment states another submission than the one given, by its hash. */
    public boolean isOfAnotherSubmission(String sha256) {
        String stated = text(FormSource.ASSESSMENT, "/assessment/submission/sha256");
        return !stated.isEmpty() && !stated.equals(sha256);
    }

    /** An exported ledger has the township and the standard of an item one level deeper than a list of items. */
    private static JsonNode flat(JsonNode ledger) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : ledger.path("items")) {
            ObjectNode one = item.deepCopy();
            copy(one, one.path("about"));
            copy(one, one.path("dates"));
            items.add(one);
        }
        return root.set("items", JsonNodeFactory.instance.arrayNode().addAll(items));
    }

    private static void copy(ObjectNode item, JsonNode inner) {
        inner.properties().forEach(e -> {
            if (!item.has(e.getKey())) {
                item.set(e.getKey(), e.getValue());
            }
        });
    }
}
