package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The items in a transaction. Every one that is written has a row in the journal, with the hash of the item as it is then. */
final class Items {
    /** The entry of a journal row's body with the hash of the item after the change. */
    static final String HASH = "row";

    private final Handle handle;
    private final @Nullable Journal journal;

    /** Items to read. */
    Items(Handle handle) {
        this(handle, null);
    }

    Items(Handle handle, @Nullable Journal journal) {
        this.handle = handle;
        this.journal = journal;
    }

    /** Reads an item; null if there is none. */
    @Nullable
    LedgerItem find(String id) {
        List<LedgerItem> found = query("where i.id = :id", Map.of("id", id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Reads the items of a township, or of a county's own, by id. */
    Map<String, LedgerItem> ofTownship(String township) {
        Map<String, LedgerItem> items = new HashMap<>();
        query("where i.township = :township", Map.of("township", township)).forEach(item -> items.put(item.id(), item));
        return items;
    }

    /**
     * Reads items.
     *
     * @param where what follows {@link ItemRow#SELECT}, with conditions on the item {@code i}
     */
    List<LedgerItem> query(String where, Map<String, ?> values) {
        Map<String, List<LedgerDuty>> duties = new HashMap<>();
        handle.createQuery("select d.* from duty d where d.item in (select i.id from item i " + where
                        + ") order by d.item, d.nth")
                .bindMap(values)
                .map((row, context) -> Map.entry(row.getString("item"), ItemRow.duty(row)))
                .forEach(entry -> duties.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return handle.createQuery(ItemRow.SELECT + " " + where)
                .bindMap(values)
                .map((row, context) -> ItemRow.read(row, duties.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /**
     * Writes new items.
     *
     * @param actor who does it
     * @param kind what is done, for the journal
     */
    void insert(List<LedgerItem> items, String actor, String kind, ObjectNode details) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(ItemRow.INSERT);
                PreparedBatch texts =
                        handle.prepareBatch("insert into item_text (item, problem_zh, problem_en, observed)"
                                + " values (:item, :zh, :en, :observed)")) {
            for (LedgerItem item : items) {
                ItemRow.bind(rows, item).add();
                bindText(texts, item).add();
            }
            rows.execute();
            texts.execute();
        }
        insertDuties(items);
        items.forEach(item -> log(item, actor, kind, details.deepCopy()));
    }

    /**
     * Writes the next version of an item.
     *
     * @throws Refused if somebody else has changed it since it was read
     */
    void update(LedgerItem item, String actor, String kind, ObjectNode details) {
        writeNext(List.of(item));
        rewrite(List.of(item));
        replaceDuties(List.of(item));
        log(item, actor, kind, details);
    }

    /**
     * Writes the next versions of many items.
     *
     * @throws Refused if somebody else has changed one since it was read
     */
    void update(List<ItemChange> changes, String actor) {
        if (changes.isEmpty()) {
            return;
        }
        writeNext(changes.stream().map(ItemChange::now).toList());
        rewrite(changes.stream()
                .filter(ItemChange::isReworded)
                .map(ItemChange::now)
                .toList());
        replaceDuties(changes.stream()
                .filter(ItemChange::hasOtherDuties)
                .map(ItemChange::now)
                .toList());
        changes.forEach(one -> log(one.now(), actor, one.kind(), one.details()));
    }

    private void writeNext(List<LedgerItem> items) {
        try (PreparedBatch rows = handle.prepareBatch(ItemRow.UPDATE)) {
            items.forEach(item -> ItemRow.bind(rows, item).add());
            int[] changed = rows.execute();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] != 1) {
                    String id = items.get(i).id();
                    throw new Refused(
                            "事项 " + id + " 刚被别人改动，这次没有写入。请查看后再办。",
                            "Item " + id
                                    + " was changed by somebody else just now; nothing was written. Look at it again.");
                }
            }
        }
    }

    private void rewrite(List<LedgerItem> items) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch texts = handle.prepareBatch("update item_text set problem_zh = :zh, problem_en = :en,"
                + " observed = :observed where item = :item")) {
            items.forEach(item -> bindText(texts, item).add());
            texts.execute();
        }
    }

    private static PreparedBatch bindText(PreparedBatch to, LedgerItem item) {
        return to.bind("item", item.id())
                .bind("zh", item.problem().zh())
                .bind("en", item.problem().en())
                .bind("observed", item.observed());
    }

    private void replaceDuties(List<LedgerItem> items) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch old = handle.prepareBatch("delete from duty where item = :item")) {
            items.forEach(item -> old.bind("item", item.id()).add());
            old.execute();
        }
        insertDuties(items);
    }

    private void insertDuties(List<LedgerItem> items) {
        try (PreparedBatch rows = handle.prepareBatch("insert into duty (item, nth, responsible, party_code, party,"
                + " action_zh, action_en, first_due, due, step) values (:item, :nth, :responsible, :code, :party,"
                + " :zh, :en, :firstDue, :due, :step)")) {
            for (LedgerItem item : items) {
                for (int nth = 0; nth < item.duties().size(); nth++) {
                    LedgerDuty duty = item.duties().get(nth);
                    rows.bind("item", item.id())
                            .bind("nth", nth)
                            .bind("responsible", duty.responsible().code())
                            .bind("code", duty.partyCode())
                            .bind("party", duty.party())
                            .bind("zh", duty.action().zh())
                            .bind("en", duty.action().en())
                            .bind("firstDue", duty.firstDue().toString())
                            .bind("due", duty.due().toString())
                            .bind("step", duty.step())
                            .add();
                }
            }
            rows.execute();
        }
    }

    private void log(LedgerItem item, String actor, String kind, ObjectNode details) {
        if (journal == null) {
            throw new IllegalStateException("Items are written in a transaction that writes.");
        }
        details.put("state", item.state().name());
        details.put("version", item.version());
        details.put(HASH, hash(item));
        journal.append(actor, kind, item.id(), details);
    }

    /** The hash of an item with all that it holds. */
    static String hash(LedgerItem item) {
        try {
            return Sha256.of(Json.mapper().writeValueAsString(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can be written.", e);
        }
    }
}
