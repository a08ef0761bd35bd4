package org.dudao.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dudao.facts.Text;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Kind;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/** Counts the verdicts of an assessment and draws its conclusion. */
final class Summaries {
    private final Map<String, Text> areaTitles;
    private final List<Standard> standards;
    private final Map<String, Standard> byId;

    /**
     * The counts of one assessment.
     *
     * @param binding the standards that it was judged by
     */
    Summaries(Catalogue catalogue, List<Standard> binding) {
        this.areaTitles = catalogue.areaTitles();
        this.standards = binding;
        this.byId = catalogue.byId();
    }

    Summary of(List<Verdict> verdicts) {
        // grouped once: going through all verdicts for every standard took a fifth of an assessment
        Map<String, List<Verdict>> byStandard = verdicts.stream().collect(Collectors.groupingBy(Verdict::standard));
        Map<String, List<Verdict>> byArea = new HashMap<>();
        byStandard.forEach((id, mine) -> byArea.computeIfAbsent(byId.get(id).area(), a -> new ArrayList<>())
                .addAll(mine));
        List<Summary.ByArea> areas = standards.stream()
                .map(Standard::area)
                .distinct()
                .sorted(Order.TEXT)
                .map(area -> {
                    List<Verdict> mine = byArea.getOrDefault(area, List.of());
                    return new Summary.ByArea(area, areaTitles.get(area), mine.size(), count(mine));
                })
                .toList();
        List<Summary.ByStandard> each = new ArrayList<>();
        for (Standard standard : standards) {
            List<Verdict> mine = byStandard.getOrDefault(standard.id(), List.of());
            each.add(new Summary.ByStandard(
                    standard.id(), standard.title(), standard.severity(), standard.kind(), mine.size(), count(mine)));
        }
        each.sort(java.util.Comparator.comparing(Summary.ByStandard::standard, Order.TEXT));
        return new Summary(verdicts.size(), count(verdicts), areas, each, coverage(verdicts), conclude(verdicts));
    }

    private static List<Verdict> only(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream().filter(which).toList();
    }

    private static Map<Outcome, Integer> count(List<Verdict> verdicts) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        verdicts.forEach(v -> counts.merge(v.outcome(), 1, Integer::sum));
        return counts;
    }

    /** (compliant + violation + waived) of all requirement verdicts that apply; queries are counted apart. */
    private Quantity coverage(List<Verdict> verdicts) {
        List<Verdict> applying = only(
                verdicts,
                v -> byId.get(v.standard()).kind() == Kind.REQUIREMENT && v.outcome() != Outcome.NOT_APPLICABLE);
        int judged = only(applying, v -> v.outcome() != Outcome.NOT_ASSESSED).size();
        return Quantity.share(judged, applying.size());
    }

    /** The first that holds: a veto violated; a veto or major open or doubted; any other violation; nothing compliant. */
    private Conclusion conclude(List<Verdict> verdicts) {
        List<Verdict> required = only(verdicts, v -> byId.get(v.standard()).kind() == Kind.REQUIREMENT);
        if (any(required, v -> v.outcome() == Outcome.VIOLATION && severity(v) == Severity.VETO)) {
            return Conclusion.NOT_COMPLIANT;
        } else if (any(
                required,
                v -> (severity(v) == Severity.VETO || severity(v) == Severity.MAJOR)
                        && (v.outcome() == Outcome.NOT_ASSESSED
                                || !v.doubtedBy().isEmpty()))) {
            return Conclusion.NOT_CONCLUDED;
        } else if (any(required, v -> v.outcome() == Outcome.VIOLATION)) {
            return Conclusion.RECTIFY;
        }
        return any(required, v -> v.outcome() == Outcome.COMPLIANT) ? Conclusion.COMPLIANT : Conclusion.NOT_CONCLUDED;
    }

    private static boolean any(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream().anyMatch(which);
    }

    private Severity severity(Verdict verdict) {
        return byId.get(verdict.standard()).severity();
    }
}
