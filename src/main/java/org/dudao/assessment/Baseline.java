package org.dudao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Json;

/**
 * An earlier assessment of the same township and school year, with which a new one is compared.
 *
 * @param township the township's code
 * @param schoolYear two consecutive years
 * @param asOf its as-of date
 * @param json its file's contents
 * @param input its file, as named in the assessment compared with it
 */
public record Baseline(String township, String schoolYear, String asOf, JsonNode json, Assessment.InputRef input) {
    /** The kind of input that an assessment names it as. */
    public static final String KIND = "baseline";

    /**
     * Reads an {@code assessment.json}.
     *
     * @param file its base name
     * @param sha256 the hash of its bytes
     * @return null if the text is not an assessment
     */
    public static Baseline parse(String file, String sha256, String text) {
        try {
            JsonNode json = Json.mapper().readTree(text);
            JsonNode head = json.path("assessment");
            boolean sound = head.at("/township/code").isTextual()
                    && head.path("schoolYear").isTextual()
                    && head.path("asOf").isTextual()
                    && json.path("verdicts").isArray()
                    && json.path("findings").isArray();
            return sound && EarlierItems.of(json) != null
                    ? new Baseline(
                            head.at("/township/code").asText(),
                            head.path("schoolYear").asText(),
                            head.path("asOf").asText(),
                            json,
                            new Assessment.InputRef(KIND, file, sha256))
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Its items as they stood then. */
    EarlierItems items() {
        try {
            return EarlierItems.of(json);
        } catch (IOException e) {
            throw new IllegalStateException("What was parsed can be read.", e);
        }
    }

    /** The fingerprints of its findings. */
    public Set<String> fingerprints() {
        return StreamSupport.stream(json.path("findings").spliterator(), false)
                .map(f -> f.path("fingerprint").asText())
                .collect(Collectors.toSet());
    }

    /**
     * A violation of it.
     *
     * @param standard the standard's id
     */
    public record Violation(String standard, SubjectRef subject, BilingualText problem) {}

    /** Its violations, in its order; of subjects of kinds that there are. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            SubjectKind kind = Arrays.stream(SubjectKind.values())
                    .filter(k -> k.code().equals(finding.at("/subject/kind").asText()))
                    .findFirst()
                    .orElse(null);
            if (kind != null && finding.path("outcome").asText().equals(Outcome.VIOLATION.name())) {
                violations.add(new Violation(
                        finding.path("standard").asText(),
                        new SubjectRef(
                                kind,
                                finding.at("/subject/id").asText(),
                                finding.at("/subject/name").asText()),
                        new BilingualText(
                                finding.at("/problem/zh").asText(),
                                finding.at("/problem/en").asText())));
            }
        }
        return violations;
    }
}
