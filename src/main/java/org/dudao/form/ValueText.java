package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.SubjectKind;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.submission.json.FieldForms;
import org.jspecify.annotations.Nullable;

/** Values of documents as a form shows them: codes by their words, dates as in prose, and what is missing said to be so. */
final class ValueText {
    private static final String RESOURCE = "words.tsv";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Map<String, BilingualText> WORDS = words();

    private final Language language;

    ValueText(Language language) {
        this.language = language;
    }

    private static Map<String, BilingualText> words() {
        Map<String, BilingualText> words = new HashMap<>();
        for (Outcome one : Outcome.values()) {
            words.put("outcome." + one.name(), new BilingualText(one.zh(), one.en()));
        }
        for (Conclusion one : Conclusion.values()) {
            words.put("conclusion." + one.name(), new BilingualText(one.zh(), one.en()));
        }
        codes("severity", Severity.values(), words);
        codes("kind", SubjectKind.values(), words);
        for (String field : List.of("responsible", "party", "partyCode")) {
            codes(field, Responsible.values(), words);
        }
        try (InputStream in = Objects.requireNonNull(ValueText.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                words.put(cells[0], new BilingualText(cells[1], cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    private static void codes(String field, CodeList[] codes, Map<String, BilingualText> words) {
        for (CodeList one : codes) {
            words.put(field + "." + one.code(), new BilingualText(one.zh(), one.en()));
        }
    }

    /** What stands where nothing was reported. */
    FieldAnswer unreported() {
        return FieldAnswer.missing(language.pick("未填报", "not reported"));
    }

    /** What stands where nothing could be judged. */
    FieldAnswer unassessed() {
        return FieldAnswer.missing(language.pick("未能评估", "not assessed"));
    }

    /** What stands where a finding has no such value: a standard of several parts has no single one. */
    FieldAnswer none() {
        return FieldAnswer.missing("—");
    }

    /** What stands in the only row of an empty list. */
    String nothing() {
        return language.pick("无", "none");
    }

    /** A word for a code; null if the field has no codes, or not this one. */
    @Nullable
    String word(String field, String code) {
        BilingualText word = WORDS.get(field + "." + code);
        return word == null ? null : language.pick(word);
    }

    /**
     * A value.
     *
     * @param name the last step of its path
     * @param field its field in the dictionary; null for another document's
     */
    FieldAnswer read(JsonNode value, String name, @Nullable FieldSchema field) {
        if (value.isMissingNode() || value.isNull()) {
            return unreported();
        } else if (value.isNumber()) {
            return FieldAnswer.number(value.decimalValue());
        } else if (value.isBoolean()) {
            return FieldAnswer.text(yesOrNo(value.asBoolean()));
        } else if (value.isArray()) {
            return array(value, name, field);
        } else if (value.isObject()) {
            return object(value, name, field);
        }
        return FieldAnswer.text(text(value.asText(), name, field));
    }

    /**
     * Points of a score: a number where they are certain, and an interval in words where some are open.
     *
     * @param sum what has the members {@code got} and {@code open}
     */
    FieldAnswer points(JsonNode sum) {
        BigDecimal got = number(sum.path("got"));
        BigDecimal open = number(sum.path("open"));
        return got == null || open == null || open.signum() == 0
                ? decimal(sum.path("got"), "got")
                : FieldAnswer.text(language.pick(
                        "已得" + plain(got) + "，待定" + plain(open), plain(got) + " got, " + plain(open) + " open"));
    }

    /** The total of a score. Points do not stand without the vetoes and the conclusion, unless there is nothing to say of them. */
    FieldAnswer total(JsonNode score) {
        FieldAnswer points = points(score.path("points"));
        int broken = 0;
        for (JsonNode veto : score.path("vetoes")) {
            broken += veto.path("certain").asBoolean() ? 1 : 0;
        }
        Conclusion conclusion = Arrays.stream(Conclusion.values())
                .filter(one -> one.name().equals(score.path("conclusion").asText()))
                .findFirst()
                .orElse(Conclusion.NOT_CONCLUDED);
        if (broken == 0 && conclusion == Conclusion.COMPLIANT) {
            return points;
        }
        return FieldAnswer.text(points.text()
                + language.pick(
                        "（一票否决不达标" + broken + "项；核查结论：" + conclusion.zh() + "）",
                        " (vetoes broken: " + broken + "; conclusion: " + conclusion.en() + ")"));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return DECIMAL.matcher(value.asText()).matches() ? new BigDecimal(value.asText()) : null;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** An exact decimal that a document writes as a text. */
    FieldAnswer decimal(JsonNode value, String name) {
        return value.isTextual() && DECIMAL.matcher(value.asText()).matches()
                ? FieldAnswer.number(new BigDecimal(value.asText()))
                : read(value, name, null);
    }

    private String text(String text, String name, @Nullable FieldSchema field) {
        FieldType type = field == null ? null : field.type();
        if (field != null && type == FieldType.CHOICE) {
            return FieldForms.choices(field).stream()
                    .filter(c -> c.code().equals(text))
                    .map(c -> language.pick(c.zh(), c.en()))
                    .findFirst()
                    .orElse(text);
        } else if ((type == FieldType.STATED_TEXT || type == FieldType.STATED_DATE) && text.equals(FieldForms.NONE)) {
            return nothing();
        }
        String word = field == null ? word(name, text) : null;
        return word != null ? word : DAY.matcher(text).matches() ? day(text) : text;
    }

    private String day(String iso) {
        try {
            return DutyWording.day(LocalDate.parse(iso), language);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private String yesOrNo(boolean yes) {
        return yes ? language.pick("是", "yes") : language.pick("否", "no");
    }

    private FieldAnswer array(JsonNode array, String name, @Nullable FieldSchema field) {
        if (array.isEmpty()) {
            return FieldAnswer.text(nothing());
        }
        List<String> parts = new ArrayList<>();
        boolean whole = false;
        for (JsonNode one : array) {
            FieldAnswer part = read(one, name, field);
            if (part.state() != FieldAnswer.State.GIVEN) {
                return part;
            }
            whole |= one.isObject();
            parts.add(part.text());
        }
        return FieldAnswer.text(String.join(whole ? language.pick("；", "; ") : language.pick("、", ", "), parts));
    }

    private FieldAnswer object(JsonNode value, String name, @Nullable FieldSchema field) {
        if (value.has("zh") && value.has("en")) {
            return FieldAnswer.text(
                    language.pick(value.path("zh").asText(), value.path("en").asText()));
        } else if (value.has("shown")) {
            return shown(value);
        } else if (value.path("text").isObject()) {
            return read(value.path("text"), name, field);
        } else if (value.has("document")) {
            return FieldAnswer.text(citation(value));
        } else if (value.has("start") && value.has("end")) {
            return FieldAnswer.text(text(value.path("start").asText(), "", null)
                    + language.pick("至", " to ")
                    + text(value.path("end").asText(), "", null));
        } else if (value.has("name") || value.has("id")) {
            return read(value.hasNonNull("name") ? value.path("name") : value.path("id"), "", null);
        }
        List<String> inner = new ArrayList<>();
        value.fieldNames().forEachRemaining(inner::add);
        return FieldAnswer.unknown(new BilingualText(
                "这是一组数据，请写明其中一项，如 " + name + "." + String.join("、", inner),
                "this is a group; name one of it: " + String.join(", ", inner)));
    }

    /** A value as an assessment prints it. */
    FieldAnswer shown(JsonNode quantity) {
        JsonNode shown = quantity.path("shown");
        String text = language.pick(shown.path("zh").asText(), shown.path("en").asText());
        return DECIMAL.matcher(text).matches() ? FieldAnswer.number(new BigDecimal(text)) : FieldAnswer.text(text);
    }

    private String citation(JsonNode basis) {
        boolean english = language == Language.EN && basis.hasNonNull("english");
        String title = basis.path(english ? "english" : "document").asText();
        String quoted = english || !basis.path("booktitle").asBoolean(true) ? title : "《" + title + "》";
        String number = basis.path("number").asText("");
        return quoted
                + (number.isEmpty() ? "" : language.pick("（" + number + "）", " (" + number + ")"))
                + (english ? " " : "")
                + basis.path("clause").asText("");
    }
}
