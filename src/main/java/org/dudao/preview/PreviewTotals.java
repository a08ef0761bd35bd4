package org.dudao.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts over all townships and counties.
 *
 * @param townships what is counted of townships
 * @param counties what is counted of counties
 * @param all the changed verdicts of both
 * @param standards the standards with changed verdicts, those with most first, then those with most new or former violations
 * @param conclusions the townships and counties whose conclusion changes, without their verdicts, ordered by code
 */
public record PreviewTotals(
        Units townships, Units counties, FlipCounts all, List<OfStandard> standards, List<UnitPreview> conclusions) {
    /**
     * The number of townships or counties.
     *
     * @param all those judged
     * @param changed those with a changed verdict
     * @param concluded those with another conclusion
     */
    public record Units(int all, int changed, int concluded) {
        private static final Units NONE = new Units(0, 0, 0);

        private Units and(UnitPreview unit) {
            return new Units(
                    all + 1,
                    changed + (unit.flips().isEmpty() ? 0 : 1),
                    concluded + (unit.isConclusionChanged() ? 1 : 0));
        }
    }

    /** The counts of one standard. */
    public record OfStandard(String standard, FlipCounts counts) {}

    /**
     * Counts.
     *
     * @param units ordered by code and school year; iterated once
     */
    public static PreviewTotals of(Iterable<UnitPreview> units) {
        Units townships = Units.NONE;
        Units counties = Units.NONE;
        FlipCounts all = new FlipCounts();
        Map<String, FlipCounts> byStandard = new HashMap<>();
        List<UnitPreview> conclusions = new ArrayList<>();
        for (UnitPreview unit : units) {
            townships = unit.isCounty() ? townships : townships.and(unit);
            counties = unit.isCounty() ? counties.and(unit) : counties;
            if (unit.isConclusionChanged()) {
                conclusions.add(unit.alone());
            }
            String name = unit.code() + "-" + unit.schoolYear();
            for (Flip flip : unit.flips()) {
                all.add(flip, name);
                byStandard
                        .computeIfAbsent(flip.standard(), id -> new FlipCounts())
                        .add(flip, name);
            }
        }
        List<OfStandard> standards = new ArrayList<>();
        byStandard.forEach((id, counts) -> standards.add(new OfStandard(id, counts)));
        standards.sort(Comparator.comparing((OfStandard one) -> -one.counts().all())
                .thenComparing(
                        one -> -one.counts().newViolations() - one.counts().violationsGone())
                .thenComparing(OfStandard::standard));
        return new PreviewTotals(townships, counties, all, List.copyOf(standards), List.copyOf(conclusions));
    }
}
