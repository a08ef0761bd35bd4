package org.dudao.statistics;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/**
 * A township, or a whole county, among many.
 *
 * @param digest what its assessment comes to
 * @param firstRow where its findings begin in the table of all findings, whose heading is row 1; where they would begin if it has none
 */
public record TownshipSummary(Digest digest, int firstRow) {
    private static final int HEADING = 1;

    /** The townships of digests in their order, with their rows; gone through as often as asked. */
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

    /** The name; the code where none was reported. */
    public String name() {
        String name = digest.head().township().name();
        return name == null ? code() : name;
    }

    /** All verdicts. */
    public OutcomeCounts counts() {
        return digest.byStandard().values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    }

    /** What part of the requirements that apply could be judged. */
    public Share coverage() {
        return digest.coverage() == null ? new Share(0, 0) : digest.coverage();
    }

    /** The violations by how much hangs on them. */
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
