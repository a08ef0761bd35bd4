package org.dudao.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dudao.standards.Standard;

/** Tally of the townships to which a standard applies, with those that stand out. */
final class StandardTally {
    private static final int KEPT = 3;

    /** Most violations first, then the worst value, then by code. */
    private static final Comparator<BatchStatistics.Worst> WORST_FIRST = Comparator.comparing(
                    (BatchStatistics.Worst w) -> -w.count())
            .thenComparing(StandardTally::byValue)
            .thenComparing(BatchStatistics.Worst::code);

    private final TownshipTally applied = new TownshipTally();
    private final List<BatchStatistics.Worst> worst = new ArrayList<>();

    void add(TownshipSummary township, OutcomeCounts counts, FindingTally violations) {
        applied.add(counts);
        if (violations != null) {
            worst.add(new BatchStatistics.Worst(
                    township.code(), township.name(), violations.count(), violations.worst()));
            worst.sort(WORST_FIRST);
            if (worst.size() > KEPT) {
                worst.remove(KEPT);
            }
        }
    }

    private static int byValue(BatchStatistics.Worst one, BatchStatistics.Worst other) {
        if (one.value() == null || other.value() == null) {
            return Boolean.compare(one.value() == null, other.value() == null);
        }
        return one.value().worseThan(other.value()) ? -1 : other.value().worseThan(one.value()) ? 1 : 0;
    }

    BatchStatistics.OfStandard total(Standard standard) {
        return applied.total(standard, List.copyOf(worst));
    }
}
