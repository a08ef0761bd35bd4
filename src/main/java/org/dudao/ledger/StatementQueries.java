package org.dudao.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads waivers, attestations and answers of a ledger. */
public final class StatementQueries {
    private final LedgerDatabase database;

    /** The queries on a ledger. */
    public StatementQueries(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * The statements of a kind, by id; also those that were withdrawn.
     *
     * @param township the code; null for all
     */
    public List<LedgerStatement> list(StatementKind kind, @Nullable String township) {
        return database.read(handle -> {
            Map<String, String> values = new HashMap<>(Map.of("kind", kind.code()));
            if (township != null) {
                values.put("township", township);
            }
            return StatementRow.query(
                    handle, "where kind = :kind" + (township == null ? "" : " and township = :township"), values);
        });
    }

    /** The texts of the names and words of statements, by id; a mark for one that was deleted on request. */
    public Map<String, String> texts(List<LedgerStatement> statements) {
        Set<String> ids = new HashSet<>();
        for (LedgerStatement one : statements) {
            ids.add(one.signer());
            add(one.words(), ids);
            add(one.requester(), ids);
            StatementWithdrawal withdrawn = one.withdrawn();
            if (withdrawn != null) {
                ids.add(withdrawn.by());
                add(withdrawn.why(), ids);
            }
        }
        Map<String, String> found = database.read(handle -> Personal.texts(handle, ids));
        Map<String, String> texts = new HashMap<>();
        ids.forEach(id -> texts.put(id, StatementText.deletedOr(id, found.get(id))));
        return texts;
    }

    private static void add(@Nullable String id, Set<String> ids) {
        if (id != null) {
            ids.add(id);
        }
    }
}
