package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Statements;
import org.dudao.assessment.Waiver;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a ledger states of one township beside its data, without what was withdrawn. */
final class TownshipStatements {
    private final Handle handle;
    private final String township;

    TownshipStatements(Handle handle, String township) {
        this.handle = handle;
        this.township = township;
    }

    /** The waivers, attestations and answers of lists; no item's waivers. */
    Statements all() {
        List<Waiver> waivers = new ArrayList<>();
        List<Attestation> attestations = new ArrayList<>();
        List<StatedAnswer> answers = new ArrayList<>();
        for (LedgerStatement one : StatementRow.query(
                handle, "where township = :township and withdrawn_on is null", Map.of("township", township))) {
            switch (one.kind()) {
                case WAIVER -> waivers.add(one.waiver(this::text));
                case ATTESTATION -> attestations.add(one.attestation(this::text));
                case ANSWER -> answers.add(one.answer(this::text));
            }
        }
        return new Statements(waivers, attestations, List.of(), answers, List.of());
    }

    private String text(String id) {
        return StatementText.deletedOr(id, Personal.text(handle, id));
    }

    /** The waivers that were granted on items, as their rows of the journal tell. */
    List<Waiver> ofItems(Iterable<LedgerItem> items) {
        List<Waiver> waivers = new ArrayList<>();
        Map<String, JournalRow> granted = null;
        for (LedgerItem item : items) {
            ItemWaiver waiver = item.waiver();
            String standard = item.about().standard();
            if (waiver == null || standard == null || item.kind() == ItemKind.ONSITE) {
                continue;
            }
            granted = granted == null ? granted() : granted;
            JournalRow row = granted.get(item.id());
            if (row != null) {
                waivers.add(waiver(item, waiver, standard, row));
            }
        }
        return waivers;
    }

    /** The last row that waived each item of the township. */
    private Map<String, JournalRow> granted() {
        Map<String, JournalRow> rows = new HashMap<>();
        handle.createQuery("select " + JournalRow.COLUMNS + " from journal where kind = 'waived' and item in"
                        + " (select id from item where township = :township and waiver is not null) order by seq")
                .bind("township", township)
                .map((row, context) -> JournalRow.read(row))
                .forEach(row -> rows.put(Objects.requireNonNull(row.item()), row));
        return rows;
    }

    private Waiver waiver(LedgerItem item, ItemWaiver waiver, String standard, JournalRow row) {
        JsonNode body = body(row);
        String why = body.path("why").textValue();
        LocalDate on = LocalDate.parse(body.path("on").asText());
        String person = item.person();
        return new Waiver(
                waiver.id(),
                township,
                PairKey.of(standard, item.about().subject()),
                textOr(why, "—"),
                textOr(person, item.first().party()),
                text(row.actor()),
                on,
                waiver.until(),
                null,
                item.id(),
                "台账 item " + item.id());
    }

    private String textOr(@Nullable String id, String otherwise) {
        return id == null ? otherwise : text(id);
    }

    private static JsonNode body(JournalRow row) {
        try {
            return Json.mapper().readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the journal is a tree.", e);
        }
    }
}
