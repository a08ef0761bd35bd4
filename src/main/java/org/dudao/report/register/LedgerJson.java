package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.ledger.Attachment;
import org.dudao.ledger.FilledText;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerSnapshot;
import org.dudao.ledger.Receipt;
import org.dudao.ledger.ReturnedField;
import org.dudao.standards.Json;

/**
 * An exported ledger as JSON with all that it holds of each item.
 *
 * <pre>
 * { format: "dudao-ledger-export/1", on, last, redacted,
 *   items[{ id, kind, about{ township, townshipName, schoolYear, standard, area, subject{ kind, id, name }, school }, problem{ zh, en },
 *     observed, severity, dates{ firstSeen, firstDue, deadline, due }, seen{ state, assessment, asOf, times }, reopened, state, way,
 *     person, inspector, signedOn, claim{ by, on, note }, recheck{ result, by, on, precision, note }, closing{ by, on, proof },
 *     waiver{ id, until }, duties[{ responsible, partyCode, party, action{ zh, en }, firstDue, due, step }], version, overdue,
 *     filled{ person, progress, done, evidence, remarks, recheck }, files[{ name, sha256, bytes }] }],
 *   receipts[{ id, file, sha256, kind, township, party, schoolYear, asOf, assessment, receivedOn, by, taken, unchanged, refused }] }
 * </pre>
 *
 * <p>{@code on} is the day of export, {@code last} the last hash of the journal, {@code overdue} in days. Names and remarks stand in full,
 * and are absent if they were deleted; with {@code redacted} they, what else people typed, and names of files are absent.
 */
public final class LedgerJson {
    private static final String FORMAT = "dudao-ledger-export/1";

    private final LedgerExport export;
    private final LedgerSnapshot ledger;

    private LedgerJson(LedgerExport export) {
        this.export = export;
        this.ledger = export.ledger();
    }

    /** The document. */
    public static String of(LedgerExport export) {
        LedgerJson json = new LedgerJson(export);
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("format", FORMAT).put("on", export.on().toString());
        root.put("last", export.ledger().last()).put("redacted", export.isRedacted());
        ArrayNode items = root.putArray("items");
        export.ledger().items().forEach(item -> items.add(json.item(item)));
        ArrayNode receipts = root.putArray("receipts");
        export.ledger().receipts().forEach(receipt -> receipts.add(json.receipt(receipt)));
        return text(root);
    }

    /** A tree as text. */
    static String text(ObjectNode root) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    private ObjectNode item(LedgerItem item) {
        ObjectNode node = Json.mapper().valueToTree(item);
        named(node, "person", "inspector");
        for (String part : List.of("claim", "recheck", "closing")) {
            if (node.get(part) instanceof ObjectNode inner) {
                named(inner, "by", "note");
            }
        }
        node.put("overdue", item.overdueDays(export.on()));
        ObjectNode filled = node.putObject("filled");
        Map<ReturnedField, FilledText> cells = ledger.filled().getOrDefault(item.id(), Map.of());
        new TreeMap<>(cells).forEach((field, text) -> {
            String shown = text.code() == null ? ledger.text(text.value()) : text.code();
            if (shown != null) {
                filled.put(field.code(), shown);
            }
        });
        ArrayNode files = node.putArray("files");
        for (Attachment file : ledger.files().getOrDefault(item.id(), List.of())) {
            ObjectNode one = files.addObject();
            if (!file.name().isEmpty()) {
                one.put("name", file.name());
            }
            one.put("sha256", file.sha256()).put("bytes", file.bytes());
        }
        return node;
    }

    private ObjectNode receipt(Receipt receipt) {
        ObjectNode node = Json.mapper().valueToTree(receipt);
        named(node, "file", "by");
        return node;
    }

    /** Replaces ids by their texts. */
    private void named(ObjectNode node, String... members) {
        for (String member : members) {
            if (node.hasNonNull(member)) {
                String text = ledger.text(node.get(member).textValue());
                if (text == null) {
                    node.remove(member);
                } else {
                    node.put(member, text);
                }
            }
        }
    }
}
