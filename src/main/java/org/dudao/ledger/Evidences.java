package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The files attached to items. Their names, which may name a person, are in {@code personal}. */
final class Evidences {
    private Evidences() {}

    /**
     * A row of the table.
     *
     * @param nth from 1 in its item
     * @param name the id of the file's name in {@code personal}
     * @param note the id of a remark; null if none
     * @param by the id of who attached it
     */
    record Attached(
            String item,
            int nth,
            String name,
            String sha256,
            long bytes,
            @Nullable String note,
            String by,
            LocalDate on) {
        /** Adds what a row of the journal says of it beside who, when and why. */
        ObjectNode into(ObjectNode details) {
            return details.put("nth", nth)
                    .put("file", name)
                    .put("sha256", sha256)
                    .put("bytes", bytes);
        }
    }

    static Attached insert(Writing writing, String item, Act act, Attachment file) {
        int nth = writing.handle()
                .createQuery("select coalesce(max(nth), 0) + 1 from evidence where item = :item")
                .bind("item", item)
                .mapTo(Integer.class)
                .one();
        Personal personal = writing.personal();
        Attached row = new Attached(
                item,
                nth,
                personal.id(file.name()),
                file.sha256(),
                file.bytes(),
                personal.idOrNull(act.why()),
                personal.id(act.by()),
                act.on());
        writing.handle()
                .createUpdate("insert into evidence (item, nth, name, sha256, bytes, note, added_by, added_on)"
                        + " values (:item, :nth, :name, :sha256, :bytes, :note, :by, :on)")
                .bind("item", item)
                .bind("nth", nth)
                .bind("name", row.name())
                .bind("sha256", row.sha256())
                .bind("bytes", row.bytes())
                .bind("note", row.note())
                .bind("by", row.by())
                .bind("on", row.on().toString())
                .execute();
        return row;
    }

    static List<Attached> of(Handle handle, String item) {
        return query(handle.createQuery("select * from evidence where item = :item order by nth")
                .bind("item", item));
    }

    /** All rows of the table, by item. */
    static List<Attached> all(Handle handle) {
        return query(handle.createQuery("select * from evidence order by item, nth"));
    }

    private static List<Attached> query(Query query) {
        return query.map((row, context) -> new Attached(
                        row.getString("item"),
                        row.getInt("nth"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getString("note"),
                        row.getString("added_by"),
                        LocalDate.parse(row.getString("added_on"))))
                .list();
    }

    /**
     * The hash of the file attached last since the item was opened; null if there is none. What proved it once proves it no more.
     *
     * @param since the day before which a file shows the problem, and not that it is gone
     */
    static @Nullable String newest(Handle handle, String item, LocalDate since) {
        return handle.createQuery(
                        "select sha256 from evidence where item = :item and added_on >= :since and nth > (select count(*) from journal j"
                                + " where j.item = :item and j.kind = 'evidence' and j.seq < coalesce((select max(r.seq)"
                                + " from journal r where r.item = :item and r.kind = 'reopened'), 0)) order by nth desc limit 1")
                .bind("item", item)
                .bind("since", since.toString())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }
}
