package org.dudao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.facts.BilingualText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether the waivers, attestations and answers of a ledger are as the journal wrote them. */
final class StatementCheck {
    private final Map<String, String> stated = new HashMap<>();

    /** Takes the body of a row of the journal that is about no item. */
    void remember(JsonNode body) {
        if (body.has(StatementActions.NAME)) {
            stated.put(
                    body.path(StatementActions.NAME).asText(),
                    body.path(Items.HASH).asText());
        }
    }

    /** The first one that somebody changed; null if there is none. */
    @Nullable
    BilingualText fault(Handle handle) {
        Map<String, String> now = new TreeMap<>();
        StatementRow.query(handle, "", Map.of())
                .forEach(one -> now.put(StatementActions.name(one), StatementRow.hash(one)));
        if (now.equals(stated)) {
            return null;
        }
        Set<String> names = new TreeSet<>(stated.keySet());
        names.addAll(now.keySet());
        String first = names.stream()
                .filter(name -> !Objects.equals(stated.get(name), now.get(name)))
                .findFirst()
                .orElse("");
        return new BilingualText(first + " 被绕过日志改动", first + " was changed without the journal");
    }
}
