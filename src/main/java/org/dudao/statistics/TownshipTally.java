package org.dudao.statistics;

import java.util.List;
import org.dudao.standards.Area;
import org.dudao.standards.Standard;

/** Tally of townships: applicable, judged, in violation. */
final class TownshipTally {
    private OutcomeCounts counts = OutcomeCounts.NONE;
    private int applying;
    private int judged;
    private int violating;
    private int querying;
    private int unassessed;
    private int waiting;

    void add(OutcomeCounts of) {
        counts = counts.plus(of);
        applying += one(of.applying());
        judged += one(of.judged());
        violating += one(of.violation());
        querying += one(of.query());
        unassessed += one(of.notAssessed());
        waiting += one(of.waiting());
    }

    private static int one(int count) {
        return count > 0 ? 1 : 0;
    }

    BatchStatistics.OfArea total(Area area) {
        return new BatchStatistics.OfArea(area, applying, judged, violating, querying, unassessed, counts);
    }

    BatchStatistics.OfStandard total(Standard standard, List<BatchStatistics.Worst> worst) {
        return new BatchStatistics.OfStandard(
                standard, applying, judged, violating, querying, unassessed, waiting, counts, worst);
    }
}
