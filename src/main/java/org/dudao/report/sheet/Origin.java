package org.dudao.report.sheet;

import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;

/**
 * The origin of a ledger or a pack.
 *
 * @param kind {@code ledger} or {@code pack}
 * @param township the township's code
 * @param schoolYear such as 2025-2026
 * @param asOf the as-of date
 * @param assessment the id of the assessment
 * @param party the recipient of a pack; empty for a ledger
 */
public record Origin(String kind, String township, String schoolYear, String asOf, String assessment, String party) {
    /** The kind of a ledger. */
    public static final String LEDGER = "ledger";
    /** The kind of a pack. */
    public static final String PACK = "pack";

    static Origin of(Assessment of, String kind, String party) {
        Assessment.Head head = of.assessment();
        return new Origin(
                kind, head.township().code(), head.schoolYear(), head.asOf().toString(), head.id(), party);
    }

    List<List<String>> rows() {
        return List.of(
                List.of("kind", kind),
                List.of("township", township),
                List.of("schoolYear", schoolYear),
                List.of("asOf", asOf),
                List.of("assessment", assessment),
                List.of("party", party));
    }

    static Origin of(Map<String, String> read) {
        return new Origin(
                read.getOrDefault("kind", ""),
                read.getOrDefault("township", ""),
                read.getOrDefault("schoolYear", ""),
                read.getOrDefault("asOf", ""),
                read.getOrDefault("assessment", ""),
                read.getOrDefault("party", ""));
    }
}
