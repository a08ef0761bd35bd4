package org.dudao.ledger;

import java.util.ArrayList;
import java.util.List;

/** A ledger in short lines, so that a test can expect all of it. */
final class Told {
    private Told() {}

    /** The items by standard and id: what is followed, its state, what the data say, how often it was found, its deadline, its version. */
    static List<String> items(TestLedger ledger) {
        return new LedgerQueries(ledger.database())
                .items(ItemFilter.ALL, Integer.MAX_VALUE).stream()
                        .map(Told::item)
                        .sorted()
                        .toList();
    }

    static String item(LedgerItem item) {
        String about =
                item.about().standard() == null ? item.id() : item.about().standard();
        return String.join(
                " ",
                about,
                item.state().name(),
                item.seen().state().name(),
                item.seen().times() + "×",
                item.dates().deadline().toString(),
                "v" + item.version());
    }

    /** The rows of the journal: what was done about what. */
    static List<String> journal(TestLedger ledger) {
        return ledger.database().read(handle -> {
            List<String> lines = new ArrayList<>();
            handle.createQuery("select j.kind, i.standard, j.item, j.body from journal j"
                            + " left join item i on i.id = j.item order by j.seq")
                    .map((row, context) -> row.getString("standard") == null
                            ? row.getString("kind") + " " + row.getString("item")
                            : row.getString("kind") + " " + row.getString("standard"))
                    .forEach(lines::add);
            return lines;
        });
    }

    /** What the check of the journal finds; it must be whole. */
    static String check(TestLedger ledger) {
        JournalCheck check = JournalCheck.of(ledger.database());
        return check.fault() == null
                ? "whole: " + check.rows() + " rows, " + check.items() + " items"
                : check.fault().en();
    }
}
