package org.dudao.report.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.DataState;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.JournalRow;
import org.dudao.ledger.Precision;
import org.dudao.ledger.RecheckResult;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.jspecify.annotations.Nullable;

/** Rows of the journal of one item for readers: when, what and who, and the details and the reason. */
public final class JournalLines {
    private static final int WIDTH = 80;
    private static final int INDENT = 9;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** The entries of a row whose values are ids of names or remarks. */
    private static final List<String> PERSONAL = List.of("person", "inspector", "to", "reporter", "file", "why");

    private static final Map<String, BilingualText> LABELS = new HashMap<>();
    private static final List<String> ORDER = List.of(
            "on",
            "action",
            "result",
            "precision",
            "data",
            "deadline",
            "until",
            "waiver",
            "proof",
            "person",
            "inspector",
            "to",
            "signedOn",
            "reporter",
            "file",
            "state",
            "why");

    static {
        label("on", "办理之日 ", "on ");
        label("data", "数据：", "data: ");
        label("deadline", "期限 ", "due ");
        label("until", "至 ", "until ");
        label("waiver", "豁免 ", "waiver ");
        label("proof", "依据", "on ");
        label("person", "责任人 ", "person ");
        label("inspector", "责任督学 ", "inspector ");
        label("to", "移交 ", "to ");
        label("signedOn", "签收 ", "signed for ");
        label("reporter", "报告人 ", "reported by ");
        label("state", "状态：", "state: ");
    }

    private static final Map<String, Function<String, BilingualText>> WORDS = Map.of(
            "action", code -> words(ItemAction.values(), ItemAction::name, code, one -> both(one.zh(), one.en())),
            "result", code -> words(RecheckResult.values(), RecheckResult::code, code, one -> both(one.zh(), one.en())),
            "precision", code -> words(Precision.values(), Precision::code, code, one -> both(one.zh(), one.en())),
            "data", code -> words(DataState.values(), DataState::name, code, one -> both(one.zh(), one.en())),
            "state", code -> words(ItemState.values(), ItemState::name, code, one -> both(one.zh(), one.en())));

    private final Map<String, String> texts;
    private final Language language;

    /**
     * Rows with these names.
     *
     * @param texts names and remarks by id; those that are missing were deleted
     */
    public JournalLines(Map<String, String> texts, Language language) {
        this.texts = Map.copyOf(texts);
        this.language = language;
    }

    private static void label(String key, String zh, String en) {
        LABELS.put(key, both(zh, en));
    }

    private static BilingualText both(String zh, String en) {
        return new BilingualText(zh, en);
    }

    private static <T> BilingualText words(
            T[] all, Function<T, String> codeOf, String code, Function<T, BilingualText> words) {
        return Arrays.stream(all)
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .map(words)
                .orElse(both(code, code));
    }

    /** The ids of all names and remarks of which these rows speak. */
    public static Set<String> personal(Collection<JournalRow> rows) {
        Set<String> ids = new HashSet<>();
        for (JournalRow row : rows) {
            ids.add(row.actor());
            JsonNode body = row.details();
            PERSONAL.stream()
                    .filter(body::has)
                    .forEach(key -> ids.add(body.get(key).asText()));
        }
        return ids;
    }

    /**
     * A row.
     *
     * @param seq its number
     * @param when to the minute, in the time of Beijing
     * @param details of it in one line; empty if there are none
     */
    public record Line(long seq, String when, String what, String who, String details) {}

    /** A row in words. */
    public Line line(JournalRow row) {
        return new Line(
                row.seq(),
                MINUTE.format(Instant.parse(row.at())),
                JournalWords.kind(row.kind(), language),
                name(row.actor()),
                String.join(language.pick("；", "; "), details(row.details())));
    }

    /** A row in a line or more, each ended, for a terminal of 80 columns. */
    String text(JournalRow row) {
        Line line = line(row);
        StringBuilder lines = new StringBuilder();
        lines.append(TerminalWidth.pad("  " + line.seq(), INDENT))
                .append(line.when())
                .append("  ")
                .append(line.what())
                .append("  ")
                .append(line.who())
                .append('\n');
        if (!line.details().isEmpty()) {
            String indent = " ".repeat(INDENT);
            lines.append(TerminalWidth.wrap(indent + line.details(), WIDTH, indent)
                            .stripTrailing())
                    .append('\n');
        }
        return lines.toString();
    }

    private List<String> details(JsonNode body) {
        List<String> details = new ArrayList<>();
        for (String key : ORDER) {
            String value = value(key, body.get(key));
            if (value != null) {
                BilingualText label = LABELS.get(key);
                details.add((label == null ? "" : language.pick(label)) + value);
            }
        }
        return details;
    }

    private @Nullable String value(String key, @Nullable JsonNode value) {
        if (value == null || !value.isTextual()) {
            return null;
        }
        Function<String, BilingualText> words = WORDS.get(key);
        if (words != null) {
            return language.pick(words.apply(value.asText()));
        }
        if (key.equals("proof")) {
            return ActText.proof(value.asText(), language);
        }
        return PERSONAL.contains(key) ? name(value.asText()) : value.asText();
    }

    private String name(String id) {
        return texts.getOrDefault(id, language.pick("（已删除）", "(deleted)"));
    }
}
