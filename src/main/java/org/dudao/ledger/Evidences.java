package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The files attached to items. */
final class Evidences {
    private Evidences() {}

    /**
     * A file attached to an item.
     *
     * @param note the id of a remark in {@code personal}; null if none
     * @param by the id of who attached it
     */
    record Attached(int nth, Attachment file, @Nullable String note, String by, LocalDate on) {}

    static void insert(Writing writing, String item, Act act, Attachment file) {
        writing.handle()
                .createUpdate("insert into evidence (item, nth, name, sha256, bytes, note, added_by, added_on)"
                        + " select :item, coalesce(max(nth), 0) + 1, :name, :sha256, :bytes, :note, :by, :on"
                        + " from evidence where item = :item")
                .bind("item", item)
                .bind("name", file.name())
                .bind("sha256", file.sha256())
                .bind("bytes", file.bytes())
                .bind("note", writing.personal().idOrNull(act.why()))
                .bind("by", writing.personal().id(act.by()))
                .bind("on", act.on().toString())
                .execute();
    }

    static List<Attached> of(Handle handle, String item) {
        return handle.createQuery("select * from evidence where item = :item order by nth")
                .bind("item", item)
                .map((row, context) -> new Attached(
                        row.getInt("nth"),
                        new Attachment(row.getString("name"), row.getString("sha256"), row.getLong("bytes")),
                        row.getString("note"),
                        row.getString("added_by"),
                        LocalDate.parse(row.getString("added_on"))))
                .list();
    }

    /** The hash of the file attached last, if that was after the item was opened last; null if there is none. */
    static @Nullable String newest(Handle handle, String item) {
        List<Attached> all = of(handle, item);
        return all.isEmpty() || !isSinceOpened(handle, item)
                ? null
                : all.get(all.size() - 1).file().sha256();
    }

    private static boolean isSinceOpened(Handle handle, String item) {
        return handle.createQuery("select kind from journal where item = :item and kind in ('evidence', 'reopened')"
                        + " order by seq desc limit 1")
                .bind("item", item)
                .mapTo(String.class)
                .findOne()
                .filter("evidence"::equals)
                .isPresent();
    }
}
