package org.dudao.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** An act on an item that somebody else has changed since it was looked at. */
final class Stale {
    private Stale() {}

    /** The refusal, with the item as it was seen and as it is now, and by whom it was changed. */
    static Refused refusal(Handle handle, LedgerItem now, int seen) {
        List<JournalRow> rows = JournalRow.about(handle, now.id());
        ItemState was = rows.stream()
                .map(row -> Journal.read(row.body()))
                .filter(body -> body.path("version").asInt() == seen)
                .findFirst()
                .map(body -> ItemState.valueOf(body.path("state").asText()))
                .orElse(null);
        JournalRow last = rows.get(rows.size() - 1);
        String name = Personal.text(handle, last.actor());
        String by = name == null ? "—" : name;
        return new Refused(
                "事项 " + now.id() + " 已被改动，没有写入。您看到的是第 " + seen + " 版" + (was == null ? "" : "（" + was.zh() + "）")
                        + "，现在是第 " + now.version() + " 版（" + now.state().zh() + "，" + by + " 改于 " + last.at()
                        + "）。请重新查看后再办。",
                "Item " + now.id() + " has changed; nothing was written. You saw version " + seen
                        + (was == null ? "" : " (" + was.en() + ")") + ", it is version " + now.version() + " now ("
                        + now.state().en() + ", changed by " + by + " at " + last.at() + "). Look at it again.");
    }
}
