package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.ledger.LedgerStatement;
import org.dudao.ledger.StatementWithdrawal;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** Waivers, attestations or answers of a ledger: two lines each for a terminal, or JSON. */
public final class StatementTable {
    private static final int WIDTH = 80;

    private StatementTable() {}

    /**
     * The table.
     *
     * @param texts names and words by id
     * @param today the day on which they hold or not
     */
    public static String of(
            List<LedgerStatement> statements, Map<String, String> texts, LocalDate today, Language language) {
        if (statements.isEmpty()) {
            return language.pick("没有。\n", "None.\n");
        }
        StringBuilder text = new StringBuilder();
        for (LedgerStatement one : statements) {
            text.append(TerminalWidth.wrap(head(one, today, language), WIDTH, "    "))
                    .append('\n')
                    .append(TerminalWidth.wrap("  " + details(one, texts, language), WIDTH, "    "))
                    .append('\n');
        }
        return text.append(language.pick("共 " + statements.size() + " 条。\n", statements.size() + " in all.\n"))
                .toString();
    }

    private static String head(LedgerStatement one, LocalDate today, Language language) {
        String until = one.until() == null ? "" : language.pick("至", " to ") + one.until();
        String subject = one.subjectKind() == null
                ? one.subject()
                : language.pick(one.subjectKind().zh(), one.subjectKind().en()) + " " + one.subject();
        return String.join(
                "  ",
                one.id(),
                one.township(),
                one.standard(),
                subject,
                one.from() + until,
                state(one, today, language));
    }

    private static String state(LedgerStatement one, LocalDate today, Language language) {
        StatementWithdrawal withdrawn = one.withdrawn();
        if (withdrawn != null) {
            return language.pick(withdrawn.on() + " 撤回", "withdrawn on " + withdrawn.on());
        } else if (today.isBefore(one.from())) {
            return language.pick("未到期起", "not yet in force");
        }
        boolean over = one.until() != null && today.isAfter(one.until());
        return over ? language.pick("已过期", "expired") : language.pick("有效", "in force");
    }

    private static String details(LedgerStatement one, Map<String, String> texts, Language language) {
        StringBuilder text = new StringBuilder();
        if (one.outcome() != null) {
            text.append(language.pick(one.outcome().zh(), one.outcome().en())).append(language.pick("，", ", "));
        }
        if (one.value() != null) {
            text.append(one.value()).append(language.pick("，", ", "));
        }
        if (one.words() != null) {
            text.append(texts.get(one.words())).append(language.pick("；", "; "));
        }
        if (one.requester() != null) {
            text.append(language.pick("申请：", "asked by "))
                    .append(texts.get(one.requester()))
                    .append(language.pick("，", ", "));
        }
        text.append(role(one, language)).append(texts.get(one.signer()));
        if (one.document() != null) {
            text.append(language.pick("；", "; ")).append(one.document());
        }
        return text.append(language.pick("；来自 ", "; from ")).append(one.file()).toString();
    }

    private static String role(LedgerStatement one, Language language) {
        return switch (one.kind()) {
            case WAIVER -> language.pick("批准：", "granted by ");
            case ATTESTATION -> language.pick("核查：", "seen by ");
            case ANSWER -> language.pick("说明：", "explained by ");
        };
    }

    /**
     * As JSON for other programs, without names and words:
     * {@code { statements[{ kind, id, township, standard, subjectKind, subject, from, until, outcome, value, document, file, sha256, withdrawn }] }}.
     */
    public static String json(List<LedgerStatement> statements) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode all = root.putArray("statements");
        for (LedgerStatement one : statements) {
            ObjectNode node = all.addObject();
            node.put("kind", one.kind().code()).put("id", one.id()).put("township", one.township());
            node.put("standard", one.standard());
            put(
                    node,
                    "subjectKind",
                    one.subjectKind() == null ? null : one.subjectKind().code());
            node.put("subject", one.subject()).put("from", one.from().toString());
            put(node, "until", one.until() == null ? null : one.until().toString());
            put(node, "outcome", one.outcome() == null ? null : one.outcome().name());
            put(node, "value", one.value());
            put(node, "document", one.document());
            node.put("file", one.file()).put("sha256", one.sha256());
            StatementWithdrawal withdrawn = one.withdrawn();
            put(node, "withdrawn", withdrawn == null ? null : withdrawn.on().toString());
        }
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
