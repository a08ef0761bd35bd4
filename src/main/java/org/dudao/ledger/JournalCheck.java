package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ledger is as it was written: the chain of the journal, the items against it, and the texts against their ids.
 *
 * @param rows the number of rows of the journal
 * @param items the number of items
 * @param last the hash of the last row; zeros for an empty ledger
 * @param fault the first thing that somebody changed; null if there is none
 */
public record JournalCheck(
        long rows, int items, String last, @Nullable BilingualText fault) {
    /** Checks a ledger. */
    public static JournalCheck of(LedgerDatabase database) {
        return database.read(handle -> new Run(handle).check());
    }

    private static final class Run {
        private final Handle handle;
        private final Map<String, String> hashes = new HashMap<>();
        private long rows;
        private String last = Journal.BEGINNING;

        Run(Handle handle) {
            this.handle = handle;
        }

        JournalCheck check() {
            BilingualText fault = chain();
            int items = 0;
            if (fault == null) {
                Map<String, LedgerItem> all = new HashMap<>();
                new Items(handle).query("", Map.of()).forEach(item -> all.put(item.id(), item));
                items = all.size();
                fault = items(all);
            }
            if (fault == null) {
                fault = texts();
            }
            if (fault == null) {
                fault = ReceiptCheck.fault(handle);
            }
            return new JournalCheck(rows, items, last, fault);
        }

        private @Nullable BilingualText chain() {
            try (ResultIterator<JournalRow> all = handle.createQuery(
                            "select " + JournalRow.COLUMNS + " from journal order by seq")
                    .setFetchSize(1000)
                    .map((row, context) -> JournalRow.read(row))
                    .iterator()) {
                while (all.hasNext()) {
                    JournalRow row = all.next();
                    rows++;
                    if (row.seq() != rows) {
                        return new BilingualText("日志第 " + rows + " 行缺失", "row " + rows + " of the journal is missing");
                    } else if (!row.prev().equals(last) || !row.hash().equals(Journal.hash(row))) {
                        return new BilingualText(
                                "日志第 " + rows + " 行被改动（" + row.at() + "，" + row.kind() + about(row) + "）",
                                "row " + rows + " of the journal was changed (" + row.at() + ", " + row.kind()
                                        + about(row) + ")");
                    }
                    last = row.hash();
                    remember(row);
                }
            }
            return null;
        }

        private static String about(JournalRow row) {
            return row.item() == null ? "" : ", " + row.item();
        }

        private static @Nullable String hash(JournalRow row) {
            try {
                return Json.mapper().readTree(row.body()).path(Items.HASH).textValue();
            } catch (JsonProcessingException e) {
                return null;
            }
        }

        private void remember(JournalRow row) {
            String hash = row.item() == null ? null : hash(row);
            if (hash != null) {
                hashes.put(String.valueOf(row.item()), hash);
            }
        }

        private @Nullable BilingualText items(Map<String, LedgerItem> all) {
            for (Map.Entry<String, String> one : hashes.entrySet()) {
                LedgerItem item = all.get(one.getKey());
                if (item == null) {
                    return new BilingualText("事项 " + one.getKey() + " 被删除", "item " + one.getKey() + " was deleted");
                } else if (!Items.hash(item).equals(one.getValue())) {
                    return new BilingualText(
                            "事项 " + one.getKey() + " 被绕过日志改动",
                            "item " + one.getKey() + " was changed without the journal");
                }
            }
            return all.keySet().stream()
                    .filter(id -> !hashes.containsKey(id))
                    .sorted()
                    .findFirst()
                    .map(id -> new BilingualText("事项 " + id + " 不在日志中", "item " + id + " is not in the journal"))
                    .orElse(null);
        }

        private @Nullable BilingualText texts() {
            return handle
                    .createQuery("select id, salt, value from personal where value is not null order by id")
                    .map((row, context) -> Personal.commitment(row.getString("salt"), row.getString("value"))
                                    .equals(row.getString("id"))
                            ? ""
                            : row.getString("id"))
                    .stream()
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .map(id -> new BilingualText("姓名或备注 " + id + " 被改动", "the name or remark " + id + " was changed"))
                    .orElse(null);
        }
    }
}
