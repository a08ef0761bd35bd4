package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether receipts, and what was filled in, follow from the journal. */
final class ReceiptCheck {
    private final Map<String, String> receipts = new TreeMap<>();
    private final Map<String, String> cells = new TreeMap<>();

    private ReceiptCheck() {}

    /** The first thing that does not; null if all does. The chain of the journal has been checked before. */
    static @Nullable BilingualText fault(Handle handle) {
        ReceiptCheck check = new ReceiptCheck();
        handle.createQuery("select item, kind, body from journal where kind in ('received', 'filled') order by seq")
                .map((row, context) ->
                        List.of(row.getString("kind"), String.valueOf(row.getString("item")), row.getString("body")))
                .forEach(row -> check.remember(row.get(0), row.get(1), row.get(2)));
        Map<String, String> kept = new TreeMap<>();
        Receipt.all(handle).forEach(receipt -> kept.put(String.valueOf(receipt.id()), receipt.hash()));
        String changed = difference(check.receipts, kept);
        if (changed != null) {
            return new BilingualText("收件登记 " + changed + " 被改动", "receipt " + changed + " was changed");
        }
        Map<String, String> filled = new TreeMap<>();
        handle.createQuery("select item, field, code, value, receipt from filled")
                .map((row, context) -> List.of(
                        row.getString("item") + " " + row.getString("field"),
                        new FilledText(row.getString("code"), row.getString("value"), 0).reference() + " "
                                + row.getLong("receipt")))
                .forEach(row -> filled.put(row.get(0), row.get(1)));
        String cell = difference(check.cells, filled);
        return cell == null
                ? null
                : new BilingualText("填报内容 " + cell + " 被改动", "what was filled in at " + cell + " was changed");
    }

    private void remember(String kind, String item, String body) {
        JsonNode read = read(body);
        String receipt = read.path("receipt").asText();
        if (kind.equals("received")) {
            receipts.put(receipt, read.path(Items.HASH).asText());
        } else {
            read.path("cells")
                    .properties()
                    .forEach(cell -> cells.put(
                            item + " " + cell.getKey(), cell.getValue().asText() + " " + receipt));
        }
    }

    private static JsonNode read(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            return Json.mapper().createObjectNode(); // no body that this program wrote: it lacks what is compared
        }
    }

    private static @Nullable String difference(Map<String, String> logged, Map<String, String> kept) {
        Set<String> all = new TreeSet<>(logged.keySet());
        all.addAll(kept.keySet());
        List<String> different = new ArrayList<>();
        for (String key : all) {
            if (!String.valueOf(logged.get(key)).equals(String.valueOf(kept.get(key)))) {
                different.add(key);
            }
        }
        return different.isEmpty() ? null : different.get(0);
    }
}
