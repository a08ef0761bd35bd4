package org.dudao.ledger;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.dudao.io.Sha256;
import org.dudao.submission.json.IdentityNumbers;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons and what they wrote. All other tables, and the journal, have only ids.
 *
 * <p>An id commits to its text: it is the hash of a salt and the text. A text that somebody changed shows; one that was deleted on request
 * leaves its id behind, so that the journal stays whole and tells nothing of it.
 */
final class Personal {
    /** The kind of a row of the journal that deletes texts, and the entry of its body with their ids. */
    static final String FORGOT = "forgot";

    static final String DELETED = "texts";

    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final Handle handle;
    private final Journal journal;
    private final Map<String, String> known = new HashMap<>();

    /**
     * The texts in a transaction.
     *
     * @param journal notes the ids of those that are new
     */
    Personal(Handle handle, Journal journal) {
        this.handle = handle;
        this.journal = journal;
    }

    /** The id of a text, which is stored if it is new; null for none. */
    @Nullable
    String idOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : id(text);
    }

    /**
     * The id of a text, which is stored if it is new.
     *
     * @throws Refused if it has the number of an identity card, which the message does not repeat
     */
    String id(String text) {
        if (IdentityNumbers.isIn(text)) { // it needs names of responsible persons, and no more
            throw new Refused(
                    "姓名或备注中有身份证号码，没有写入。台账只记姓名，请删去号码。",
                    "A name or remark has the number of an identity card; nothing was written. The ledger keeps names only:"
                            + " take the number out.");
        }
        return known.computeIfAbsent(text.strip(), this::find);
    }

    private String find(String text) {
        return handle.createQuery("select id from personal where value = :value")
                .bind("value", text)
                .mapTo(String.class)
                .findFirst()
                .orElseGet(() -> insert(text));
    }

    private String insert(String text) {
        byte[] random = new byte[SALT];
        new SecureRandom().nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        String id = commitment(salt, text);
        handle.createUpdate("insert into personal (id, salt, value) values (:id, :salt, :value)")
                .bind("id", id)
                .bind("salt", salt)
                .bind("value", text)
                .execute();
        journal.name(id);
        return id;
    }

    /** Deletes texts; their ids stay. */
    void delete(Collection<String> ids) {
        known.values().removeAll(ids);
        for (String id : ids) {
            handle.createUpdate("update personal set salt = null, value = null where id = :id")
                    .bind("id", id)
                    .execute();
        }
    }

    /** The id by which a salt and a text are committed to. */
    static String commitment(String salt, String text) {
        return Sha256.of(salt + "\n" + text).substring(0, LENGTH);
    }

    /** The text of an id; null if it was deleted. */
    static @Nullable String text(Handle handle, @Nullable String id) {
        if (id == null) {
            return null;
        }
        return handle.createQuery("select value from personal where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** All texts by id, without those that were deleted. */
    static Map<String, String> texts(Handle handle, Collection<String> ids) {
        Map<String, String> texts = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select id, value from personal where value is not null")
                    .map((row, context) -> Map.entry(row.getString("id"), row.getString("value")))
                    .forEach(entry -> {
                        if (ids.contains(entry.getKey())) {
                            texts.put(entry.getKey(), entry.getValue());
                        }
                    });
        }
        return texts;
    }
}
