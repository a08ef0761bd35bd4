package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whether each name and remark that the journal noted is there, if only as an id, and no other. The first row notes at least who wrote it; that
 * of a ledger of the first schema does not, and then nothing can be said.
 */
final class NameCheck {
    private NameCheck() {}

    /** The first one that somebody added or deleted; null if there is none. */
    static @Nullable BilingualText fault(Handle handle) {
        Set<String> left = new LinkedHashSet<>();
        handle.createQuery("select body from journal where body like :with order by seq")
                .bind("with", "%\"" + Journal.NAMES + "\":%")
                .map((row, context) -> body(row.getString("body")))
                .forEach(body -> body.path(Journal.NAMES).forEach(id -> left.add(id.asText())));
        if (!isFromTheBeginning(handle)) {
            return null;
        }
        for (String id : handle.createQuery("select id from personal order by id")
                .mapTo(String.class)
                .list()) {
            if (!left.remove(id)) {
                return new BilingualText(
                        "姓名或备注 " + id + " 不在日志中", "the name or remark " + id + " is not in the journal");
            }
        }
        return left.stream()
                .findFirst()
                .map(id -> new BilingualText("姓名或备注 " + id + " 被删除", "the name or remark " + id + " was deleted"))
                .orElse(null);
    }

    private static boolean isFromTheBeginning(Handle handle) {
        return handle.createQuery("select body from journal where seq = 1")
                .mapTo(String.class)
                .findOne()
                .filter(body -> body(body).has(Journal.NAMES))
                .isPresent();
    }

    private static JsonNode body(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chain was checked.", e);
        }
    }
}
