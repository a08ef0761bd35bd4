package org.dudao.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;

/** Counts the verdicts of an assessment and derives its conclusion. May be shared between threads. */
final class Summaries {
    private final Map<String, BilingualText> areaTitles;
    private final List<Standard> standards;

    /**
     * The counts of one assessment.
     *
     * @param inForce the standards in force
     */
    Summaries(Catalogue catalogue, List<Standard> inForce) {
        this.areaTitles = catalogue.areaTitles();
        this.standards = inForce.stream()
                .sorted(Comparator.comparing(Standard::id, Order.TEXT))
                .toList();
    }

    /** Counts the verdicts of one assessment, in any order. */
    static final class Counting {
        private final Map<String, Counts> byStandard = new HashMap<>();
        private Counts counts;
        private String counted;

        /**
         * Counts one more.
         *
         * @param doubted whether another standard queries its evidence
         */
        void add(String standard, Outcome outcome, boolean doubted) {
            if (!standard.equals(counted)) { // usually the standard of the previous verdict
                counted = standard;
                counts = byStandard.computeIfAbsent(standard, id -> new Counts());
            }
            counts.add(outcome, doubted);
        }
    }

    /** Builds the summary from the counts: traversing all verdicts for each total took a tenth of an assessment. */
    Summary summarize(Counting counting) {
        Map<String, Counts> byStandard = counting.byStandard;
        Counts all = new Counts();
        Counts required = new Counts();
        Counts grave = new Counts();
        Counts veto = new Counts();
        Map<String, Counts> byArea = new TreeMap<>(Order.TEXT);
        List<Summary.ByStandard> each = new ArrayList<>(standards.size());
        for (Standard standard : standards) {
            Counts mine = byStandard.computeIfAbsent(standard.id(), id -> new Counts());
            each.add(new Summary.ByStandard(
                    standard.id(),
                    standard.title(),
                    standard.severity(),
                    standard.kind(),
                    mine.all(),
                    mine.byOutcome(),
                    standard.remedy().brief(),
                    standard.praise()));
            byArea.computeIfAbsent(standard.area(), area -> new Counts()).add(mine);
            all.add(mine);
            if (standard.kind() == StandardKind.REQUIREMENT) {
                required.add(mine);
                if (standard.severity() == Severity.VETO) {
                    veto.add(mine);
                }
                if (isSuspendedByDoubt(standard)) {
                    grave.add(mine);
                }
            }
        }
        List<Summary.ByArea> areas = new ArrayList<>(byArea.size());
        byArea.forEach((area, mine) ->
                areas.add(new Summary.ByArea(area, areaTitles.get(area), mine.all(), mine.byOutcome())));
        return new Summary(
                all.all(), all.byOutcome(), areas, each, coverage(required), conclude(veto, grave, required));
    }

    /** Whether a conclusion is suspended while verdicts of a standard are doubted: for severe requirements. */
    private static boolean isSuspendedByDoubt(Standard standard) {
        return standard.kind() == StandardKind.REQUIREMENT
                && (standard.severity() == Severity.VETO || standard.severity() == Severity.MAJOR);
    }

    /** (compliant + violation + waived) of all applicable requirement verdicts; queries are counted separately. */
    private static Quantity coverage(Counts required) {
        int applying = required.all() - required.count(Outcome.NOT_APPLICABLE);
        return Quantity.share(applying - required.count(Outcome.NOT_ASSESSED), applying);
    }

    /**
     * The first that applies: a veto violated; a veto or major open or doubted; any other violation; nothing compliant.
     *
     * @param grave the requirements of severity veto or major
     */
    private static Conclusion conclude(Counts veto, Counts grave, Counts required) {
        if (veto.has(Outcome.VIOLATION)) {
            return Conclusion.NOT_COMPLIANT;
        } else if (grave.has(Outcome.NOT_ASSESSED) || grave.isDoubted()) {
            return Conclusion.NOT_CONCLUDED;
        } else if (required.has(Outcome.VIOLATION)) {
            return Conclusion.RECTIFY;
        }
        return required.has(Outcome.COMPLIANT) ? Conclusion.COMPLIANT : Conclusion.NOT_CONCLUDED;
    }
}
