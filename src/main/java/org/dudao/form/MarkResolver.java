package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** Finds the value of a mark in the data, or says why there is none. */
final class MarkResolver {
    private static final String COUNT = "count";

    private final FormData data;
    private final MarkNames names;
    private final DataPaths paths;
    private final VerdictLookup verdicts;
    private final ValueText words;
    private final EntryValues values;
    private final DataLists lists;

    /**
     * For some data.
     *
     * @param indicators the ids of the standards that are judged by each indicator
     */
    MarkResolver(FormData data, Dictionary dictionary, Map<String, List<String>> indicators, Language language) {
        Language naming = language.isTraditional() ? language.keeping(properNames(data)) : language;
        this.data = data;
        this.names = new MarkNames(dictionary);
        this.paths = new DataPaths(data, names, dictionary);
        this.words = new ValueText(naming);
        this.verdicts = new VerdictLookup(data.tree(FormSource.ASSESSMENT), indicators, words, naming);
        this.values = new EntryValues(paths, words, verdicts, naming);
        this.lists = new DataLists(data, paths, names, values, words, naming);
    }

    private static Set<String> properNames(FormData data) {
        Set<String> names = new LinkedHashSet<>();
        for (FormSource source : FormSource.values()) {
            JsonNode tree = data.tree(source);
            if (tree != null) {
                names.addAll(tree.findValuesAsText("name"));
            }
        }
        return names;
    }

    /** What the only row of an empty list says: that there is none, or that nobody reported any. */
    FieldAnswer nothing(ListRow.Key key) {
        return lists.nothing(key);
    }

    /** What people should know of the lists that were asked for. */
    List<BilingualText> notes() {
        return lists.notes();
    }

    /** The rows of a list: one for each entry, or the one that says that there is none. */
    List<ListRow> rows(ListRow.Key key) {
        return lists.rows(key);
    }

    /** The names of marks. */
    MarkNames names() {
        return names;
    }

    /** Whether a mark that may be a word of the office's own names a value. */
    boolean knows(FormMark mark) {
        String path = names.path(mark.path());
        MarkNames.InList in = names.inList(path);
        if (in != null) {
            return in.rest().isEmpty()
                    || in.rest().equals(COUNT)
                    || paths.isKnown(in.list(), in.rest())
                    || lists.keyed(in) != null;
        }
        return paths.isKnown(path);
    }

    /** The list whose entries a mark asks for, one in each row; null if it asks for one value. */
    ListRow.@Nullable Key listOf(FormMark mark) {
        if (mark.kind() != FormMark.Kind.VALUE) {
            return null;
        }
        MarkNames.InList in = names.inList(names.path(mark.path()));
        if (in == null
                || in.rest().isEmpty()
                || in.rest().equals(COUNT)
                || data.tree(DataPaths.source(in.list())) == null) {
            return null;
        }
        boolean field = paths.isKnown(in.list(), in.rest());
        return field ? lists.key(in.list(), mark) : null;
    }

    /**
     * The answer to a mark.
     *
     * @param row the entry of the list whose row is filled in; null outside of such rows
     */
    FieldAnswer answer(FormMark mark, @Nullable ListRow row) {
        if (mark.kind() != FormMark.Kind.VALUE) {
            if (data.tree(FormSource.ASSESSMENT) == null) {
                return paths.withoutSource(FormSource.ASSESSMENT);
            }
            String school =
                    row != null && row.entry() != null && row.key().list().equals("schools")
                            ? row.entry().path("code").asText()
                            : "";
            return verdicts.answer(mark, mark.subject().isEmpty() ? school : mark.subject());
        }
        String path = names.path(mark.path());
        MarkNames.InList in = names.inList(path);
        FieldAnswer answer = in == null ? single(path) : listed(mark, in, row);
        return answer == null ? paths.unknown(mark.path()) : answer;
    }

    private @Nullable FieldAnswer listed(FormMark mark, MarkNames.InList in, @Nullable ListRow row) {
        if (data.tree(DataPaths.source(in.list())) == null) {
            return paths.isKnown(in.list(), in.rest())
                            || in.rest().isEmpty()
                            || in.rest().equals(COUNT)
                    ? paths.withoutSource(DataPaths.source(in.list()))
                    : null;
        }
        ListRow.Key key = lists.key(in.list(), mark);
        boolean reported = paths.list(in.list()).isArray();
        if (in.rest().equals(COUNT)) {
            return reported
                    ? FieldAnswer.number(BigDecimal.valueOf(lists.entries(key).size()))
                    : words.unreported();
        } else if (in.rest().isEmpty()) {
            return reported ? lists.whole(key) : words.unreported();
        } else if (row != null && row.key().covers(key) && paths.isKnown(in.list(), in.rest())) {
            return row.entry() == null
                    ? FieldAnswer.text("")
                    : in.rest().equals(DataPaths.NUMBER)
                            ? FieldAnswer.number(BigDecimal.valueOf(row.number()))
                            : values.value(in.list(), in.rest(), row.entry());
        }
        DataLists.Keyed one = lists.keyed(in);
        return one == null ? null : values.value(in.list(), one.field(), one.entry());
    }

    private @Nullable FieldAnswer single(String path) {
        FormSource source = DataPaths.source(path);
        JsonNode tree = data.tree(source);
        String name = path.substring(path.lastIndexOf('.') + 1);
        switch (source) {
            case ASSESSMENT -> {
                List<String> steps = paths.assessmentSteps(path);
                if (steps == null) {
                    return null;
                } else if (tree == null) {
                    return paths.withoutSource(source);
                }
                JsonNode value = DataPaths.at(tree, String.join(".", steps));
                return value.isNull() || value.isMissingNode() ? words.unassessed() : words.read(value, name, null);
            }
            case SCORE -> {
                String inner = path.substring(path.indexOf('.') + 1);
                JsonNode value = tree == null ? MissingNode.getInstance() : DataPaths.at(tree, inner);
                if (!names.isListed(path) && value.isMissingNode()) {
                    return null;
                } else if (tree == null) {
                    return paths.withoutSource(source);
                }
                return value.isNull() || value.isMissingNode()
                        ? words.unassessed()
                        : inner.equals("points.got") ? words.total(tree) : words.decimal(value, name);
            }
            default -> {
                if (!paths.isField(path)) {
                    return null;
                }
                return tree == null
                        ? ofAssessment(path)
                        : words.read(DataPaths.at(tree, path), name, paths.field("", path));
            }
        }
    }

    /** The township's name, code and school year stand in an assessment, too. */
    private FieldAnswer ofAssessment(String path) {
        JsonNode assessment = data.tree(FormSource.ASSESSMENT);
        if (assessment != null) {
            JsonNode head = assessment.path("assessment");
            JsonNode value =
                    switch (path) {
                        case "township.name" -> head.path("township").path("name");
                        case "township.code" -> head.path("township").path("code");
                        case "township.schoolYear" -> head.path("schoolYear");
                        default -> MissingNode.getInstance();
                    };
            if (value.isTextual()) {
                return FieldAnswer.text(value.asText());
            }
        }
        return paths.withoutSource(FormSource.SUBMISSION);
    }
}
