package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.dudao.submission.json.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** Finds the value of a mark in the data, or says why there is none. */
final class MarkResolver {
    private static final String NUMBER = "no";
    private static final String COUNT = "count";

    private final FormData data;
    private final SubmissionPaths fields;
    private final SchemaPaths schema = SchemaPaths.load();
    private final MarkNames names;
    private final VerdictLookup verdicts;
    private final Language language;
    private final ValueText words;
    private final FindingWords findings;
    private final Map<ListRow.Key, List<JsonNode>> entries = new HashMap<>();

    /**
     * For some data.
     *
     * @param indicators the ids of the standards that are judged by each indicator
     */
    MarkResolver(FormData data, Dictionary dictionary, Map<String, List<String>> indicators, Language language) {
        this.data = data;
        this.fields = new SubmissionPaths(dictionary);
        this.names = new MarkNames(dictionary);
        this.language = language.isTraditional() ? language.keeping(properNames(data)) : language;
        this.words = new ValueText(this.language);
        this.findings = new FindingWords(this.language, words);
        this.verdicts = new VerdictLookup(data.tree(FormSource.ASSESSMENT), indicators, words, this.language);
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

    /** The word for an empty list. */
    String nothing() {
        return words.nothing();
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
            return in.rest().isEmpty() || in.rest().equals(COUNT) || isKnown(in.list(), in.rest());
        }
        return names.isListed(path)
                || fields.isKnown(path)
                || (path.startsWith("assessment.") && assessmentSteps(path) != null);
    }

    /** The list whose entries a mark asks for, one in each row; null if it asks for one value. */
    ListRow.@Nullable Key listOf(FormMark mark) {
        if (mark.kind() != FormMark.Kind.VALUE) {
            return null;
        }
        MarkNames.InList in = names.inList(names.path(mark.path()));
        if (in == null || in.rest().isEmpty() || in.rest().equals(COUNT) || data.tree(source(in.list())) == null) {
            return null;
        }
        boolean field = isKnown(in.list(), in.rest());
        return field ? new ListRow.Key(in.list(), filter(in.list(), mark.filter())) : null;
    }

    private ListFilter filter(String list, ListFilter written) {
        if (written.isNone()) {
            return written;
        }
        String path = names.path(list + "." + written.field());
        return new ListFilter(path.substring(list.length() + 1), written.value());
    }

    /** The rows of a list: one for each entry, or the one that says that there is none. */
    List<ListRow> rows(ListRow.Key key) {
        List<JsonNode> all = entries(key);
        return all.isEmpty()
                ? List.of(ListRow.none(key))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> new ListRow(key, all.get(i), i + 1))
                        .toList();
    }

    private List<JsonNode> entries(ListRow.Key key) {
        return entries.computeIfAbsent(key, k -> {
            List<JsonNode> all = new ArrayList<>();
            for (JsonNode entry : list(k.list())) {
                if (isOfTownship(k.list(), entry) && (k.filter().isNone() || fits(k, entry))) {
                    all.add(entry);
                }
            }
            return List.copyOf(all);
        });
    }

    /** A ledger holds many townships; a form that is filled in with one township's data lists only its items. */
    private boolean isOfTownship(String list, JsonNode entry) {
        String township = data.township();
        return !list.equals("items")
                || township.isEmpty()
                || entry.path("township").asText().equals(township);
    }

    private boolean fits(ListRow.Key key, JsonNode entry) {
        JsonNode value = at(entry, key.filter().field());
        return value.asText().equalsIgnoreCase(key.filter().value())
                || value(key.list(), key.filter().field(), entry)
                        .text()
                        .equalsIgnoreCase(key.filter().value());
    }

    private JsonNode list(String list) {
        JsonNode tree = data.tree(source(list));
        return tree == null ? MissingNode.getInstance() : tree.path(list.substring(list.indexOf('.') + 1));
    }

    private static FormSource source(String path) {
        String root = path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
        return switch (root) {
            case "findings", "verdicts", "assessment" -> FormSource.ASSESSMENT;
            case "score" -> FormSource.SCORE;
            case "items" -> FormSource.LEDGER;
            default -> FormSource.SUBMISSION;
        };
    }

    /**
     * The answer to a mark.
     *
     * @param row the entry of the list whose row is filled in; null outside of such rows
     */
    FieldAnswer answer(FormMark mark, @Nullable ListRow row) {
        if (mark.kind() != FormMark.Kind.VALUE) {
            if (data.tree(FormSource.ASSESSMENT) == null) {
                return withoutSource(FormSource.ASSESSMENT);
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
        return answer == null ? unknown(mark.path()) : answer;
    }

    private @Nullable FieldAnswer listed(FormMark mark, MarkNames.InList in, @Nullable ListRow row) {
        if (data.tree(source(in.list())) == null) {
            return isKnown(in.list(), in.rest())
                            || in.rest().isEmpty()
                            || in.rest().equals(COUNT)
                    ? withoutSource(source(in.list()))
                    : null;
        }
        ListRow.Key key = new ListRow.Key(in.list(), filter(in.list(), mark.filter()));
        boolean reported = list(in.list()).isArray();
        if (in.rest().equals(COUNT)) {
            return reported ? FieldAnswer.number(BigDecimal.valueOf(entries(key).size())) : words.unreported();
        } else if (in.rest().isEmpty()) {
            return reported ? whole(key) : words.unreported();
        } else if (row != null && row.key().covers(key) && isKnown(in.list(), in.rest())) {
            return row.entry() == null
                    ? FieldAnswer.text("")
                    : in.rest().equals(NUMBER)
                            ? FieldAnswer.number(BigDecimal.valueOf(row.number()))
                            : value(in.list(), in.rest(), row.entry());
        }
        for (JsonNode entry : list(in.list())) {
            String id = entry.hasNonNull("id")
                    ? entry.path("id").asText()
                    : entry.path("code").asText();
            if (!id.isEmpty() && in.rest().startsWith(id + ".")) {
                String field = names.path(in.list() + "." + in.rest().substring(id.length() + 1))
                        .substring(in.list().length() + 1);
                return isKnown(in.list(), field) ? value(in.list(), field, entry) : null;
            }
        }
        return null;
    }

    /** A whole list in one place: its problems, numbered; of other lists what each entry is called. */
    private FieldAnswer whole(ListRow.Key key) {
        List<JsonNode> all = entries(key);
        if (all.isEmpty()) {
            return FieldAnswer.text(words.nothing());
        }
        return FieldAnswer.text(IntStream.range(0, all.size())
                .mapToObj(i -> i + 1 + language.pick("．", ". ") + called(key.list(), all.get(i)))
                .collect(Collectors.joining("\n")));
    }

    private String called(String list, JsonNode entry) {
        for (String field : List.of("problem", "name", "standard", "id", "code")) {
            if (entry.hasNonNull(field)) {
                return value(list, field, entry).text();
            }
        }
        return entry.isValueNode() ? entry.asText() : "—";
    }

    /** The value of a field of an entry. */
    private FieldAnswer value(String list, String field, JsonNode entry) {
        JsonNode value = at(entry, field);
        String name = field.substring(field.lastIndexOf('.') + 1);
        FieldAnswer worded = list.equals("findings") ? findings.answer(entry, field) : null;
        if (worded != null) {
            return worded;
        }
        boolean judged = list.equals("findings") || list.equals("verdicts");
        if (judged && (value.isNull() || value.isMissingNode())) {
            return entry.path("outcome").asText().equals("NOT_ASSESSED") ? words.unassessed() : words.none();
        } else if (list.equals("verdicts") && field.equals("outcome")) {
            return verdicts.outcome(value.asText());
        } else if (list.startsWith("score.")) {
            return value.isNull() || value.isMissingNode() ? words.unassessed() : words.decimal(value, name);
        }
        return words.read(value, name, list.equals("items") || judged ? null : fields.field(list, field));
    }

    private static JsonNode at(JsonNode entry, String field) {
        JsonNode at = entry;
        for (String step : field.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    private @Nullable FieldAnswer single(String path) {
        FormSource source = source(path);
        JsonNode tree = data.tree(source);
        String name = path.substring(path.lastIndexOf('.') + 1);
        switch (source) {
            case ASSESSMENT -> {
                List<String> steps = assessmentSteps(path);
                if (steps == null) {
                    return null;
                } else if (tree == null) {
                    return withoutSource(source);
                }
                JsonNode value = at(tree, String.join(".", steps));
                return value.isNull() || value.isMissingNode() ? words.unassessed() : words.read(value, name, null);
            }
            case SCORE -> {
                String inner = path.substring(path.indexOf('.') + 1);
                JsonNode value = tree == null ? MissingNode.getInstance() : at(tree, inner);
                if (!names.isListed(path) && value.isMissingNode()) {
                    return null;
                } else if (tree == null) {
                    return withoutSource(source);
                }
                return value.isNull() || value.isMissingNode() ? words.unassessed() : words.decimal(value, name);
            }
            default -> {
                if (!fields.isKnown(path)) {
                    return null;
                }
                return tree == null ? ofAssessment(path) : words.read(at(tree, path), name, fields.field("", path));
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
        return withoutSource(FormSource.SUBMISSION);
    }

    /** The steps of a path in an assessment, whose head need not be named; null if it has no such path. */
    private @Nullable List<String> assessmentSteps(String path) {
        List<String> steps = List.of(path.split("\\.")).subList(1, path.split("\\.").length);
        if (steps.isEmpty()) {
            return null;
        } else if (schema.isKnown(steps)) {
            return steps;
        }
        List<String> inHead = new ArrayList<>(List.of("assessment"));
        inHead.addAll(steps);
        return schema.isKnown(inHead) ? inHead : null;
    }

    private boolean isKnown(String list, String field) {
        if (field.equals(NUMBER) || names.isListed(list + "." + field)) {
            return true;
        }
        List<String> steps = new ArrayList<>(List.of(list));
        steps.addAll(List.of(field.split("\\.")));
        return switch (source(list)) {
            case ASSESSMENT -> schema.isKnown(steps);
            case SUBMISSION -> fields.isKnown(list + "." + field);
            default -> {
                for (JsonNode entry : list(list)) {
                    if (!at(entry, field).isMissingNode()) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private FieldAnswer withoutSource(FormSource source) {
        return FieldAnswer.unknown(
                new BilingualText("没有给出" + source.words().zh(), source.words().en() + " was not given"));
    }

    private FieldAnswer unknown(String path) {
        Set<String> known = new LinkedHashSet<>(names.all());
        known.addAll(fields.all());
        String nearest = NameSuggestions.nearest(path, known);
        boolean like = nearest != null && path.chars().anyMatch(c -> nearest.indexOf(c) >= 0);
        return FieldAnswer.unknown(
                !like
                        ? new BilingualText("没有这个名称", "there is no such name")
                        : new BilingualText(
                                "没有这个名称，最接近的是 " + nearest, "there is no such name; the nearest is " + nearest));
    }
}
