package org.dudao.statistics;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/**
 * A township or a county within a batch.
 *
 * @param digest its digest
 * @param firstRow the first row of its findings in the table of all findings, whose header is row 1; also set if it has none
 */
public record TownshipSummary(Digest digest, int firstRow) {
    private static final int HEADING = 1;

    /** The summaries of digests in order, with their rows; may be iterated repeatedly. */
    public static Iterable<TownshipSummary> of(Iterable<byte[]> digests, DigestFormat format) {
        return () -> {
            Iterator<byte[]> bytes = digests.iterator();
            return new Iterator<>() {
                private int next = HEADING + 1;

                @Override
                public boolean hasNext() {
                    return bytes.hasNext();
                }

                @Override
                public TownshipSummary next() {
                    TownshipSummary township = new TownshipSummary(format.withoutFigures(bytes.next()), next);
                    next += township.digest().rows();
                    return township;
                }
            };
        };
    }

    /** The code. */
    public String code() {
        return digest.head().township().code();
    }

    /** The name; the code if none was reported. */
    public String name() {
        String name = digest.head().township().name();
        return name == null ? code() : name;
    }

    /** All verdicts. */
    public OutcomeCounts counts() {
        return digest.byStandard().values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    }

    /** The assessed share of the applicable requirements. */
    public Share coverage() {
        return digest.coverage() == null ? new Share(0, 0) : digest.coverage();
    }

    /** The number of violations per severity. */
    public Map<Severity, Integer> violations(Map<String, Standard> standards) {
        Map<Severity, Integer> violations = new EnumMap<>(Severity.class);
        for (FindingTally found : digest.found()) {
            if (found.outcome() == Outcome.VIOLATION) {
                violations.merge(standards.get(found.standard()).severity(), found.count(), Integer::sum);
            }
        }
        return violations;
    }
}
