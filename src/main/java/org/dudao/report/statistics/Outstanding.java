package org.dudao.report.statistics;

import java.util.List;
import org.dudao.statistics.BatchStatistics;

/**
 * The townships that stand out by a standard: with more violations than the mean of those that violate it.
 *
 * <p>Where all have equally many, none stands out, however many there are; a township whose figure is worse than another's has not more to
 * correct.
 */
final class Outstanding {
    private Outstanding() {}

    /** Those of the worst that stand out, worst first. */
    static List<BatchStatistics.Worst> of(BatchStatistics.OfStandard of) {
        return of.worst().stream()
                .filter(one -> (long) one.count() * of.violating() > of.counts().violation())
                .toList();
    }
}
