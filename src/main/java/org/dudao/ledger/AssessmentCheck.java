package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether the assessments that were imported are as the journal has them; the first ledgers noted only which ones there are. */
final class AssessmentCheck {
    private AssessmentCheck() {}

    /** The first one that somebody changed, added or deleted; null if there is none. */
    static @Nullable BilingualText fault(Handle handle) {
        Map<String, String> left = new LinkedHashMap<>();
        handle.createQuery("select body from journal where item is null and kind in ('import', 'import-history')"
                        + " order by seq")
                .map((row, context) -> body(row.getString("body")))
                .forEach(body -> left.put(
                        body.path("assessment").asText(), body.path(Items.HASH).asText()));
        for (Map.Entry<String, String> stored :
                ImportedAssessment.hashes(handle).entrySet()) {
            String noted = left.remove(stored.getKey());
            if (noted == null) {
                return fault(stored.getKey(), "不在日志中", "is not in the journal");
            } else if (!noted.isEmpty() && !noted.equals(stored.getValue())) {
                return fault(stored.getKey(), "被绕过日志改动", "was changed without the journal");
            }
        }
        return left.keySet().stream()
                .findFirst()
                .map(id -> fault(id, "被删除", "was deleted"))
                .orElse(null);
    }

    private static BilingualText fault(String id, String zh, String en) {
        return new BilingualText("导入的评估结果 " + id + " " + zh, "the imported assessment " + id + " " + en);
    }

    private static JsonNode body(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chain was checked.", e);
        }
    }
}
