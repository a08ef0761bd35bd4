package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ledger is as it was written: the chain of the journal, the items and accounts against it, and the
 * texts against their ids.
 *
 * @param rows the number of rows of the journal
 * @param items the number of items
 * @param forgotten the number of names and remarks that were deleted on request
 * @param last the hash of the last row; zeros for an empty ledger
 * @param fault the first thing that somebody changed; null if there is none
 */
public record JournalCheck(
        long rows,
        int items,
        int forgotten,
        String last,
        @Nullable BilingualText fault) {
    /** Checks a ledger. */
    public static JournalCheck of(LedgerDatabase database) {
        return database.read(handle -> new Run(handle).check());
    }

    private static final class Run {
        private final Handle handle;
        private final Map<String, String> hashes = new LinkedHashMap<>();
        private final Set<String> forgotten = new HashSet<>();
        private final StatementCheck stated = new StatementCheck();
        private long rows;
        private String last = Journal.BEGINNING;

        Run(Handle handle) {
            this.handle = handle;
        }

        JournalCheck check() {
            BilingualText fault = chain();
            int items = 0;
            if (fault == null) {
                ItemCheck all = new ItemCheck(handle, hashes);
                fault = all.fault();
                items = all.items();
            }
            if (fault == null) {
                fault = NameCheck.fault(handle);
            }
            if (fault == null) {
                fault = stated.fault(handle);
            }
            if (fault == null) {
                fault = texts();
            }
            if (fault == null) {
                fault = AssessmentCheck.fault(handle);
            }
            if (fault == null) {
                fault = ArchiveRecords.fault(handle);
            }
            if (fault == null) {
                fault = ZoneCheck.fault(handle);
            }
            if (fault == null) {
                fault = ReceiptCheck.fault(handle);
            }
            if (fault == null) {
                fault = AccountCheck.fault(handle);
            }
            return new JournalCheck(rows, items, forgotten.size(), last, fault);
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
                    } else if ("".equals(row.item())
                            || !row.prev().equals(last)
                            || !row.hash().equals(Journal.hash(row))) {
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

        private static JsonNode body(JournalRow row) {
            try {
                return Json.mapper().readTree(row.body());
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        private void remember(JournalRow row) {
            JsonNode body = body(row);
            if (row.kind().equals(Personal.FORGOT)) {
                body.path(Personal.DELETED).forEach(id -> forgotten.add(id.asText()));
            }
            if (row.item() == null) {
                stated.remember(body);
            }
            String hash = row.item() == null ? null : body.path(Items.HASH).textValue();
            if (hash != null) {
                hashes.put(String.valueOf(row.item()), hash);
            }
        }

        private @Nullable BilingualText texts() {
            return handle
                    .createQuery("select id, salt, value from personal order by id")
                    .map((row, context) -> fault(row.getString("id"), row.getString("salt"), row.getString("value")))
                    .stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(this::nameless)
                    .orElse(null);
        }

        private Optional<BilingualText> fault(String id, @Nullable String salt, @Nullable String value) {
            if (value == null || salt == null) {
                return forgotten.contains(id)
                        ? Optional.empty()
                        : Optional.of(new BilingualText(
                                "姓名或备注 " + id + " 被绕过日志删除",
                                "the name or remark " + id + " was deleted without the journal"));
            }
            return Personal.commitment(salt, value).equals(id)
                    ? Optional.empty()
                    : Optional.of(
                            new BilingualText("姓名或备注 " + id + " 被改动", "the name or remark " + id + " was changed"));
        }

        /** A row that somebody did of whom there is no trace. */
        private Optional<BilingualText> nameless() {
            return handle.createQuery("select seq from journal j where not exists"
                            + " (select 1 from personal p where p.id = j.actor) order by seq limit 1")
                    .mapTo(Long.class)
                    .findFirst()
                    .map(seq -> new BilingualText(
                            "日志第 " + seq + " 行的办理人被删除", "who did row " + seq + " of the journal was deleted"));
        }
    }
}
