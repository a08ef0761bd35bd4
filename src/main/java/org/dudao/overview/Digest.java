package org.dudao.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;

/**
 * What one assessment comes to, small enough to keep a nation's: all that the documents over many townships say of one.
 *
 * @param head what was judged, by which rules, on which day
 * @param conclusion what it comes to
 * @param coverage null where no requirement applies
 * @param figures null for a county
 * @param byStandard the outcomes of each standard that has another than NOT_APPLICABLE
 */
public record Digest(
        Assessment.Head head,
        Conclusion conclusion,
        Quantity coverage,
        Map<String, Map<Outcome, Integer>> byStandard,
        Figures figures) {
    /** The digest of a county's assessment. */
    public static Digest of(Assessment county) {
        return of(county, null);
    }

    /** The digest of an assessment, and of the submission it was made of. */
    public static Digest of(Submission submission, Assessment assessment) {
        return of(assessment, Figures.of(submission, assessment));
    }

    private static Digest of(Assessment assessment, Figures figures) {
        Map<String, Map<Outcome, Integer>> byStandard = new java.util.TreeMap<>();
        assessment.summary().byStandard().forEach(s -> {
            Map<Outcome, Integer> counts = new java.util.EnumMap<>(s.byOutcome());
            counts.remove(Outcome.NOT_APPLICABLE);
            counts.values().removeIf(n -> n == 0);
            if (!counts.isEmpty()) {
                byStandard.put(s.standard(), counts);
            }
        });
        return new Digest(
                assessment.assessment(),
                assessment.summary().conclusion(),
                assessment.summary().coverage(),
                byStandard,
                figures);
    }

    /** The digest as bytes. */
    public byte[] toBytes() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The digest cannot be written.", e);
        }
    }

    /** The digest that {@link #toBytes} wrote. */
    public static Digest parse(byte[] bytes) {
        try {
            return Json.mapper().readValue(bytes, Digest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
