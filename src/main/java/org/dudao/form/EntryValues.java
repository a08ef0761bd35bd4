package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dudao.report.Language;

/** The values of the entries of lists. */
final class EntryValues {
    private final DataPaths paths;
    private final ValueText words;
    private final VerdictLookup verdicts;
    private final FindingWords findings;

    EntryValues(DataPaths paths, ValueText words, VerdictLookup verdicts, Language language) {
        this.paths = paths;
        this.words = words;
        this.verdicts = verdicts;
        this.findings = new FindingWords(language, words);
    }

    /** What an entry is called where only one thing can be said of it. */
    String called(String list, JsonNode entry) {
        for (String field : List.of("problem", "name", "standard", "id", "code")) {
            if (entry.hasNonNull(field)) {
                return value(list, field, entry).text();
            }
        }
        return entry.isValueNode() ? entry.asText() : "—";
    }

    /** The value of a field of an entry. */
    FieldAnswer value(String list, String field, JsonNode entry) {
        JsonNode value = DataPaths.at(entry, field);
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
            return value.isNull() || value.isMissingNode()
                    ? words.unassessed()
                    : field.equals("got") ? words.points(entry) : words.decimal(value, name);
        }
        return words.read(value, name, list.equals("items") || judged ? null : paths.field(list, field));
    }
}
