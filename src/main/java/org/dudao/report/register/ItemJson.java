package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.dudao.ledger.LedgerItem;
import org.dudao.standards.Json;

/** Items as JSON for other programs; names of persons are not in it. */
public final class ItemJson {
    private ItemJson() {}

    /**
     * A list: {@code { items[{ id, kind, township, standard, subject, severity, state, party, firstSeen, firstDue, due, overdue, version }] }}.
     *
     * @param today the day on which they are overdue or not; {@code overdue} is in days
     */
    public static String list(List<LedgerItem> items, LocalDate today) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode all = root.putArray("items");
        items.forEach(item -> all.add(one(item, today)));
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    private static ObjectNode one(LedgerItem item, LocalDate today) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", item.id()).put("kind", item.kind().code());
        node.put("township", item.about().township());
        node.put("standard", item.about().standard());
        node.set("subject", Json.mapper().valueToTree(item.about().subject()));
        node.put("severity", item.severity().code()).put("state", item.state().name());
        node.put("data", item.seen().state().name());
        node.put("party", item.first().party());
        node.put("firstSeen", item.dates().firstSeen().toString());
        node.put("firstDue", item.dates().firstDue().toString());
        node.put("deadline", item.dates().deadline().toString());
        node.put("due", item.dates().due().toString());
        node.put("overdue", item.overdueDays(today));
        return node.put("version", item.version());
    }
}
