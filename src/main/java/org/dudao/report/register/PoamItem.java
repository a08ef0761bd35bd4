package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dudao.ledger.DataState;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.JournalRow;
import org.dudao.ledger.LedgerDuty;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.standards.Json;

/** One open item of a plan of action and milestones: its observation, its risk, and itself. */
final class PoamItem {
    /** Begins the name of a person in the map of parties, {@code o} that of an organisation. */
    static final String PERSON = "p";

    private static final String ORGANISATION = "o";

    private final LedgerExport export;
    private final LedgerItem item;
    private final Map<UUID, String> parties;
    private final Language language;
    private final ItemCells cells;

    /**
     * An item.
     *
     * @param parties receives those that it names, by their UUIDs
     */
    PoamItem(LedgerExport export, LedgerItem item, Map<UUID, String> parties) {
        this.export = export;
        this.item = item;
        this.parties = parties;
        this.language = export.language();
        this.cells = new ItemCells(export, item);
    }

    /** Midnight at the beginning of a day in China. */
    static String moment(LocalDate day) {
        return day + "T00:00:00+08:00";
    }

    private String uuid(String part) {
        return LedgerPoam.uuid(part + ":" + item.id()).toString();
    }

    private String problem() {
        return cells.text(ExportColumn.PROBLEM);
    }

    /** What the newest data say, or what was seen on site. */
    ObjectNode observation() {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("uuid", uuid("observation"));
        node.put("description", problem());
        ArrayNode properties = node.putArray("props");
        LedgerPoam.property(properties, "data-state", item.seen().state().name());
        if (item.seen().assessment() != null) {
            LedgerPoam.property(properties, "assessment", item.seen().assessment());
        }
        if (item.about().standard() != null) {
            LedgerPoam.property(properties, "standard", item.about().standard());
        }
        node.putArray("methods").add("EXAMINE");
        node.putArray("types").add("finding");
        String place = export.school(item);
        UUID subject = party("subject:" + item.about().township() + ":" + place, ORGANISATION + place);
        node.putArray("subjects")
                .addObject()
                .put("subject-uuid", subject.toString())
                .put("type", "party")
                .put("title", language.name(item.about().subject().name()));
        LocalDate asOf = item.seen().asOf();
        node.put("collected", moment(asOf == null ? item.dates().firstSeen() : asOf));
        return node;
    }

    ObjectNode risk() {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("uuid", uuid("risk"));
        node.put("title", title());
        node.put("description", problem());
        node.put(
                "statement",
                language.pick("严重程度：", "Severity: ")
                        + language.pick(item.severity().zh(), item.severity().en()));
        ArrayNode properties = node.putArray("props");
        LedgerPoam.property(properties, "state", item.state().name());
        LedgerPoam.property(properties, "severity", item.severity().code());
        LedgerPoam.property(properties, "first-due", item.dates().firstDue().toString());
        LedgerPoam.property(properties, "overdue-days", String.valueOf(cells.overdue()));
        node.put("status", status(item.state()));
        node.put("deadline", moment(item.dates().deadline()));
        log(node);
        related(node);
        return node;
    }

    ObjectNode item() {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("uuid", uuid("item"));
        node.put("title", title());
        node.put("description", cells.text(ExportColumn.MEASURE));
        ArrayNode properties = node.putArray("props");
        LedgerPoam.property(properties, "id", item.id());
        LedgerPoam.property(properties, "version", String.valueOf(item.version()));
        for (LedgerDuty duty : item.duties()) {
            ResponsibleParty party = new ResponsibleParty(duty.responsible(), duty.partyCode(), duty.party());
            LedgerPoam.property(properties, "responsible", party.title(language));
        }
        related(node);
        node.putArray("related-risks").addObject().put("risk-uuid", uuid("risk"));
        return node;
    }

    private void related(ObjectNode node) {
        node.putArray("related-observations").addObject().put("observation-uuid", uuid("observation"));
    }

    private String title() {
        String standard = export.standard(item);
        String what = standard.isEmpty() ? language.pick(ItemKind.ONSITE.zh(), ItemKind.ONSITE.en()) : standard;
        return language.name(item.about().subject().name()) + language.pick("：", ": ") + what;
    }

    /** The word of the format for a state of an open item; a waiver is a deviation that was approved. */
    private String status(ItemState state) {
        ItemWaiver waiver = item.waiver();
        boolean isWaived = item.seen().state() == DataState.WAIVED
                || (waiver != null && !export.on().isAfter(waiver.until()));
        if (isWaived) {
            return "deviation-approved";
        }
        return switch (state) {
            case NOT_STARTED, FAILED, STANDING -> "open";
            case UNDER_WAY, REPORTED -> "remediating";
            case HANDED_OVER -> "investigating";
            case PASSED -> "closed";
        };
    }

    private void log(ObjectNode risk) {
        List<JournalRow> rows = export.ledger().journal().getOrDefault(item.id(), List.of());
        if (rows.isEmpty()) {
            return;
        }
        ArrayNode entries = risk.putObject("risk-log").putArray("entries");
        for (JournalRow row : rows) {
            ObjectNode entry = entries.addObject();
            entry.put("uuid", LedgerPoam.uuid("entry:" + row.hash()).toString());
            entry.put("title", JournalWords.kind(row.kind(), language));
            entry.put("start", row.at());
            String actor = export.ledger().text(row.actor());
            if (actor != null) {
                UUID party = party("person:" + actor, PERSON + language.name(actor));
                entry.putArray("logged-by").addObject().put("party-uuid", party.toString());
            }
            entry.put("status-change", status(state(row)));
        }
    }

    private UUID party(String name, String marked) {
        UUID uuid = LedgerPoam.uuid(name);
        parties.put(uuid, marked);
        return uuid;
    }

    /** The state that a row of the journal left. */
    private static ItemState state(JournalRow row) {
        try {
            return ItemState.valueOf(
                    Json.mapper().readTree(row.body()).path("state").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal holds what this program wrote.", e);
        }
    }
}
