package org.dudao.preview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Quantity;
import org.dudao.standards.Json;

/**
 * What changes for one township or county.
 *
 * @param kind {@code township} or {@code county}
 * @param name null if it was not reported
 * @param flips the changed verdicts, in the order of an assessment; those no longer asked come last
 */
public record UnitPreview(
        String kind, String code, String name, String schoolYear, Totals before, Totals after, List<Flip> flips) {
    /**
     * The result under one set of profiles.
     *
     * @param coverage the assessed share of the applicable requirements; null if none applies
     * @param violations the number of violations
     */
    public record Totals(Conclusion conclusion, Quantity coverage, int violations) {}

    /** Whether it is a county. */
    @JsonIgnore
    public boolean isCounty() {
        return kind.equals("county");
    }

    /** Whether another conclusion is drawn. */
    @JsonIgnore
    public boolean isConclusionChanged() {
        return before.conclusion() != after.conclusion();
    }

    /** A copy without the changed verdicts, for keeping many. */
    UnitPreview alone() {
        return new UnitPreview(kind, code, name, schoolYear, before, after, List.of());
    }

    /** One line of JSON with a line feed. */
    public byte[] toLine() {
        try {
            byte[] json = Json.mapper().writeValueAsBytes(this);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The preview cannot be written.", e);
        }
    }

    /** Parses the result of {@link #toLine}. */
    public static UnitPreview parse(String line) {
        try {
            return Json.mapper().readValue(line, UnitPreview.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The preview cannot be read back.", e);
        }
    }
}
