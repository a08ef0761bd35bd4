package org.dudao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The evidence of an earlier assessment's findings, by field with subject or location. */
final class FlaggedValues {
    private final Set<List<String>> known = new HashSet<>();

    private FlaggedValues() {}

    static FlaggedValues of(JsonNode findings) {
        FlaggedValues flagged = new FlaggedValues();
        for (JsonNode finding : findings) {
            for (JsonNode evidence : finding.path("evidence")) {
                String field = evidence.path("field").asText();
                flagged.known.add(List.of(field));
                flagged.known.add(List.of(field, finding.at("/subject/id").asText()));
                flagged.known.add(List.of(field, evidence.path("place").asText()));
            }
        }
        return flagged;
    }

    /** Whether a field was evidence of a finding: of the township, of this subject, or at this location. */
    boolean has(String subject, String field, String place) {
        return field.contains("[")
                ? known.contains(List.of(field, subject)) || known.contains(List.of(field, place))
                : known.contains(List.of(field));
    }
}
