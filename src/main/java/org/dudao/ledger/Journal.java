package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The append-only journal of one transaction: every change is a row, and each row's hash covers the row before it.
 *
 * <p>A changed, removed or inserted row breaks the chain. A cut tail does not: it shows in the last hash, which letters and registers print.
 */
final class Journal {
    /** The entry of a body with the ids of names and remarks that are new. */
    static final String NAMES = "names";

    /** The hash before the first row. */
    static final String BEGINNING = "0".repeat(64);

    private final Handle handle;
    private final String at;
    private final List<JournalRow> pending = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable JournalRow last;

    Journal(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at.toString();
    }

    /** The body of a row. */
    static JsonNode read(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal holds JSON.", e);
        }
    }

    /** A body without entries. */
    static ObjectNode body() {
        return Json.mapper().createObjectNode();
    }

    /** Notes the id of a new name or remark, for the next row. */
    void name(String id) {
        names.add(id);
    }

    /**
     * Appends a row.
     *
     * @param actor the id of a name in {@code personal}
     * @param kind what was done
     * @param item the item's id; null if it is about none
     * @param body the details, without names
     */
    JournalRow append(String actor, String kind, @Nullable String item, ObjectNode body) {
        if (!names.isEmpty()) {
            names.forEach(body.putArray(NAMES)::add);
            names.clear();
        }
        JournalRow before = last == null ? last() : last;
        long seq = before == null ? 1 : before.seq() + 1;
        String prev = before == null ? BEGINNING : before.hash();
        JournalRow row = JournalRow.of(seq, at, actor, kind, item, text(body), prev);
        pending.add(row);
        last = row;
        return row;
    }

    /** Writes the rows appended since; to be called before the transaction ends. */
    void flush() {
        if (!names.isEmpty()) {
            append(names.get(0), "named", null, body());
        }
        if (pending.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("insert into journal (seq, at, actor, kind, item, body, prev, hash)"
                        + " values (:seq, :at, :actor, :kind, :item, :body, :prev, :hash)")) {
            for (JournalRow row : pending) {
                row.bind(batch).add();
            }
            batch.execute();
        }
        pending.clear();
    }

    private @Nullable JournalRow last() {
        return JournalRow.last(handle);
    }

    private static String text(ObjectNode body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }

    /** The hash of a row, which covers the hash before it. */
    static String hash(JournalRow row) {
        String item = row.item() == null ? "" : row.item();
        return Sha256.of(String.join(
                "\n", row.prev(), String.valueOf(row.seq()), row.at(), row.actor(), row.kind(), item, row.body()));
    }
}
