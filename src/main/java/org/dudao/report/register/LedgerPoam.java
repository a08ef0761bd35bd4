package org.dudao.report.register;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dudao.io.NameUuid;
import org.dudao.io.Sha256;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/**
 * The open items of a ledger as a plan of action and milestones of OSCAL 1.1.2, in JSON.
 *
 * <p>An item is a POA&amp;M item with one risk, which has the deadline and the log, and the observation of its newest data. UUIDs follow
 * from the ids of items, so that they are the same in every export; that of the document follows from its contents.
 */
public final class LedgerPoam {
    private static final String VERSION = "1.1.2";

    /** What names in properties are defined by. */
    static final String NAMESPACE = "urn:dudao:ledger";

    private LedgerPoam() {}

    /** The document; null if no item is open, since the format demands at least one. */
    public static @Nullable String of(LedgerExport export) {
        List<LedgerItem> items = export.items(true);
        if (items.isEmpty()) {
            return null;
        }
        ArrayNode observations = Json.mapper().createArrayNode();
        ArrayNode risks = Json.mapper().createArrayNode();
        ArrayNode plan = Json.mapper().createArrayNode();
        Map<UUID, String> parties = new LinkedHashMap<>();
        for (LedgerItem item : items) {
            PoamItem one = new PoamItem(export, item, parties);
            observations.add(one.observation());
            risks.add(one.risk());
            plan.add(one.item());
        }
        ObjectNode body = Json.mapper().createObjectNode();
        ObjectNode metadata = body.putObject("metadata");
        metadata(metadata, export, parties);
        body.putObject("system-id")
                .put("identifier-type", "http://ietf.org/rfc/rfc4122")
                .put("id", uuid("system").toString());
        body.set("observations", observations);
        body.set("risks", risks);
        body.set("poam-items", plan);
        ObjectNode root = Json.mapper().createObjectNode();
        ObjectNode whole = root.putObject("plan-of-action-and-milestones");
        whole.put("uuid", uuid("document:" + Sha256.of(body.toString())).toString());
        whole.setAll(body);
        return LedgerJson.text(root);
    }

    private static void metadata(ObjectNode metadata, LedgerExport export, Map<UUID, String> parties) {
        Language language = export.language();
        metadata.put("title", language.pick("教育督导问题整改计划", "Plan of action for findings of education supervision"));
        metadata.put("last-modified", PoamItem.moment(export.on()));
        metadata.put("version", export.on().toString());
        metadata.put("oscal-version", VERSION);
        property(
                metadata.putArray("props"), "last-journal-hash", export.ledger().last());
        ArrayNode all = metadata.putArray("parties");
        parties.forEach((uuid, name) -> all.addObject()
                .put("uuid", uuid.toString())
                .put("type", name.startsWith(PoamItem.PERSON) ? "person" : "organization")
                .put("name", name.substring(1)));
    }

    static UUID uuid(String name) {
        return NameUuid.of(NAMESPACE + ":" + name);
    }

    static void property(ArrayNode properties, String name, String value) {
        properties.addObject().put("name", name).put("ns", NAMESPACE).put("value", value);
    }
}
