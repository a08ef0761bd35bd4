package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether the list of zones and the visits are as the journal has them. */
final class ZoneCheck {
    private ZoneCheck() {}

    /** The first thing that somebody changed; null if there is none. */
    static @Nullable BilingualText fault(Handle handle) {
        String hash = handle.createQuery("select body from journal where kind = :kind order by seq desc limit 1")
                .bind("kind", Zones.ZONES)
                .mapTo(String.class)
                .findOne()
                .map(body -> body(body).path(Items.HASH).asText())
                .orElse(null);
        boolean isEmpty = handle.createQuery("select count(*) from school_zone")
                        .mapTo(Integer.class)
                        .one()
                == 0;
        if (hash == null ? !isEmpty : !hash.equals(Zones.hash(handle))) {
            return new BilingualText("督学责任区名单被绕过日志改动", "the list of zones was changed without the journal");
        }
        return visits(handle);
    }

    private static @Nullable BilingualText visits(Handle handle) {
        Map<Long, String> noted = new HashMap<>();
        handle.createQuery("select seq, actor, body from journal where kind = :kind")
                .bind("kind", Visits.VISIT)
                .map((row, context) -> {
                    JsonNode body = body(row.getString("body"));
                    return Map.entry(
                            row.getLong("seq"),
                            String.join(
                                    "\n",
                                    body.path("school").asText(),
                                    body.path("on").asText(),
                                    row.getString("actor"),
                                    body.path("note").asText()));
                })
                .forEach(entry -> noted.put(entry.getKey(), entry.getValue()));
        Map<Long, String> stored = new HashMap<>();
        handle.createQuery("select seq, school, visited_on, visited_by, coalesce(note, '') as note from school_visit")
                .map((row, context) -> Map.entry(
                        row.getLong("seq"),
                        String.join(
                                "\n",
                                row.getString("school"),
                                row.getString("visited_on"),
                                row.getString("visited_by"),
                                row.getString("note"))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        return noted.equals(stored)
                ? null
                : new BilingualText("督导登记被绕过日志改动", "the visits were changed without the journal");
    }

    private static JsonNode body(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chain was checked.", e);
        }
    }
}
