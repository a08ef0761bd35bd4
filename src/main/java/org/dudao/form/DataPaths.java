package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.submission.json.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** The paths that marks may have: in which document each is, and whether such a document may hold it. */
final class DataPaths {
    /** The number of an entry in its list. */
    static final String NUMBER = "no";

    private final FormData data;
    private final MarkNames names;
    private final SubmissionPaths fields;
    private final SchemaPaths schema = SchemaPaths.load();

    DataPaths(FormData data, MarkNames names, Dictionary dictionary) {
        this.data = data;
        this.names = names;
        this.fields = new SubmissionPaths(dictionary);
    }

    /** The document that a path is in. */
    static FormSource source(String path) {
        String root = path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
        return switch (root) {
            case "findings", "verdicts", "assessment" -> FormSource.ASSESSMENT;
            case "score" -> FormSource.SCORE;
            case "items" -> FormSource.LEDGER;
            default -> FormSource.SUBMISSION;
        };
    }

    /** The value at a path below a node. */
    static JsonNode at(JsonNode entry, String field) {
        JsonNode at = entry;
        for (String step : field.split("\\.", -1)) {
            at = at.path(step);
        }
        return at;
    }

    /** A list of the data; missing if its document does not have it, or was not given. */
    JsonNode list(String list) {
        JsonNode tree = data.tree(source(list));
        return tree == null ? MissingNode.getInstance() : tree.path(list.substring(list.indexOf('.') + 1));
    }

    /** The field of a path in a submission; null if it has no such field. */
    @Nullable
    FieldSchema field(String list, String path) {
        return fields.field(list, path);
    }

    /** Whether a path of one value is known. */
    boolean isKnown(String path) {
        return names.isListed(path)
                || fields.isKnown(path)
                || (path.startsWith("assessment.") && assessmentSteps(path) != null);
    }

    /** Whether it is a field of a submission. */
    boolean isField(String path) {
        return fields.isKnown(path);
    }

    /** The steps of a path in an assessment, whose head need not be named; null if it has no such path. */
    @Nullable
    List<String> assessmentSteps(String path) {
        List<String> steps = List.of(path.split("\\.", -1)).subList(1, path.split("\\.", -1).length);
        if (steps.isEmpty()) {
            return null;
        } else if (schema.isKnown(steps)) {
            return steps;
        }
        List<String> inHead = new ArrayList<>(List.of("assessment"));
        inHead.addAll(steps);
        return schema.isKnown(inHead) ? inHead : null;
    }

    /** Whether the entries of a list may have a field. */
    boolean isKnown(String list, String field) {
        if (field.equals(NUMBER) || names.isListed(list + "." + field)) {
            return true;
        }
        List<String> steps = new ArrayList<>(List.of(list));
        steps.addAll(List.of(field.split("\\.", -1)));
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

    /** The answer where the document was not given. */
    FieldAnswer withoutSource(FormSource source) {
        return FieldAnswer.unknown(
                new BilingualText("没有给出" + source.words().zh(), source.words().en() + " was not given"));
    }

    /** The answer for a path that nobody knows. */
    FieldAnswer unknown(String path) {
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
