package org.dudao.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dudao.assessment.Finding;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.report.ValueWords;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** What a finding says in the words of all other documents: what was found and is required, who must do what by when. */
final class FindingWords {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Language language;
    private final ValueText words;

    FindingWords(Language language, ValueText words) {
        this.language = language;
        this.words = words;
    }

    /** The answer for a field of a finding; null if it stands in the finding as it is. */
    @Nullable
    FieldAnswer answer(JsonNode finding, String field) {
        return switch (field) {
            case "observed", "limit", "action", "responsible", "due" -> {
                Finding read = read(finding);
                yield read == null ? null : answer(read, field);
            }
            default -> null;
        };
    }

    private FieldAnswer answer(Finding finding, String field) {
        ValueWords values = new ValueWords(language);
        return switch (field) {
            case "action" -> FieldAnswer.text(DutyWording.action(finding, language));
            case "responsible" -> FieldAnswer.text(DutyWording.responsible(finding, language));
            case "due" -> FieldAnswer.text(DutyWording.day(finding.lastDay(), language));
            case "observed" -> finding.observed() == null ? words.none() : value(values.found(finding));
            default -> finding.limit() == null ? words.none() : value(values.limit(finding.limit()));
        };
    }

    private static FieldAnswer value(String text) {
        return DECIMAL.matcher(text).matches() ? FieldAnswer.number(new BigDecimal(text)) : FieldAnswer.text(text);
    }

    private static @Nullable Finding read(JsonNode finding) {
        try {
            return Json.mapper().treeToValue(finding, Finding.class);
        } catch (JsonProcessingException e) {
            return null; // of another version
        }
    }
}
