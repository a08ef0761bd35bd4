package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dudao.ledger.LedgerItem;
import org.dudao.standards.Json;

/** Items as JSON for other programs; names of persons are not in it. */
public final class ItemJson {
    private ItemJson() {}

    /**
     * A list: {@code { items[{ id, kind, township, standard, subject, severity, state, party, firstSeen, firstDue, due, overdue, version }] }}.
     */
    public static final class Writer implements Closeable {
        private final JsonGenerator json;
        private final LocalDate today;

        /**
         * Begins the list.
         *
         * @param out left open at the end
         * @param today the day on which they are overdue or not; {@code overdue} is in days
         */
        public Writer(java.io.Writer out, LocalDate today) throws IOException {
            this.today = today;
            json = Json.mapper().getFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("items");
        }

        /** Writes some more items: a ledger of a province does not fit into memory. */
        public void add(List<LedgerItem> items) throws IOException {
            for (LedgerItem item : items) {
                json.writeTree(one(item, today));
            }
        }

        @Override
        public void close() throws IOException {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
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
