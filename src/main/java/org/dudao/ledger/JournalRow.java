package org.dudao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal.
 *
 * @param seq from 1, without gaps
 * @param at the moment of writing, in UTC
 * @param actor the id of who did it, in {@code personal}
 * @param kind what was done
 * @param item the item's id; null if it is about none
 * @param body the details as JSON, without names
 * @param prev the hash of the row before; zeros for the first
 * @param hash the hash of all of the above
 */
public record JournalRow(
        long seq,
        String at,
        String actor,
        String kind,
        @Nullable String item,
        String body,
        String prev,
        String hash) {
    static final String COLUMNS = "seq, at, actor, kind, item, body, prev, hash";

    static JournalRow of(
            long seq, String at, String actor, String kind, @Nullable String item, String body, String prev) {
        JournalRow open = new JournalRow(seq, at, actor, kind, item, body, prev, "");
        return new JournalRow(seq, at, actor, kind, item, body, prev, Journal.hash(open));
    }

    static JournalRow read(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong("seq"),
                row.getString("at"),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("item"),
                row.getString("body"),
                row.getString("prev"),
                row.getString("hash"));
    }

    /** The details, as an object. */
    public JsonNode details() {
        return Journal.read(body);
    }

    /** The last row; null if there is none. */
    static @Nullable JournalRow last(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from journal order by seq desc limit 1")
                .map((row, context) -> read(row))
                .findOne()
                .orElse(null);
    }

    /** The rows about an item, in order. */
    static List<JournalRow> about(Handle handle, String item) {
        return handle.createQuery("select " + COLUMNS + " from journal where item = :item order by seq")
                .bind("item", item)
                .map((row, context) -> read(row))
                .list();
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("seq", seq)
                .bind("at", at)
                .bind("actor", actor)
                .bind("kind", kind)
                .bind("item", item)
                .bind("body", body)
                .bind("prev", prev)
                .bind("hash", hash);
    }
}
