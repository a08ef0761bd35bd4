package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.jspecify.annotations.NullUnmarked;

/** The rules as a later version may have them. */
@NullUnmarked // a test that meets a null fails by it
final class TestCatalogue {
    private TestCatalogue() {}

    /** Without a standard. */
    static Catalogue without(String standard) {
        return changed(standard, null);
    }

    /** Where one standard took over from another. */
    static Catalogue with(String standard, String successor) {
        return changed(standard, successor);
    }

    private static Catalogue changed(String standard, String successor) {
        try {
            ObjectNode json =
                    (ObjectNode) Json.mapper().readTree(Catalogue.load().pack());
            ArrayNode kept = Json.mapper().createArrayNode();
            for (JsonNode one : json.get("standards")) {
                if (!one.get("id").asText().equals(standard)) {
                    kept.add(one);
                } else if (successor != null) {
                    ObjectNode next = ((ObjectNode) one).put("id", successor);
                    next.putArray("succeeds").add(standard);
                    kept.add(next);
                }
            }
            json.set("standards", kept);
            return Json.mapper().treeToValue(json, Catalogue.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
