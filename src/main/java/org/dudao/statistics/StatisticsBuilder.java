package org.dudao.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Area;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/** Counts townships one by one. */
final class StatisticsBuilder {
    private final Map<String, Standard> catalogue;
    private final Map<String, Area> areas;
    private final TreeSet<String> schoolYears = new TreeSet<>();
    private final GroupCounting all = new GroupCounting();
    private final Map<String, GroupCounting> counties = new TreeMap<>();
    private final Map<String, TownshipSummary> ownOfCounty = new TreeMap<>();
    private final Map<String, StandardTally> standards = new HashMap<>();
    private final Map<String, TownshipTally> byArea = new TreeMap<>();
    private final Map<Responsible, ActionTally> responsibles = new EnumMap<>(Responsible.class);
    private final Map<String, int[]> fields = new TreeMap<>();
    private final Map<String, Assessment.ProfileRef> profiles = new LinkedHashMap<>();
    private Assessment.Head head;
    private int rows;

    StatisticsBuilder(Catalogue catalogue) {
        this.catalogue = catalogue.byId();
        this.areas = catalogue.areas().stream().collect(Collectors.toMap(Area::id, a -> a));
    }

    /** Adds a township. */
    void add(TownshipSummary township) {
        Digest digest = township.digest();
        if (head == null) {
            head = digest.head();
        }
        digest.head().profiles().forEach(profile -> profiles.putIfAbsent(profile.id(), profile));
        rows += digest.rows();
        schoolYears.add(digest.head().schoolYear());
        if (digest.ofCounty()) {
            // of several years the last represents the county
            ownOfCounty.put(digest.county(), township);
            counties.computeIfAbsent(digest.county(), c -> new GroupCounting());
        } else {
            addTownship(township, digest);
        }
    }

    private void addTownship(TownshipSummary township, Digest digest) {
        Map<Severity, Integer> violations = township.violations(catalogue);
        OutcomeCounts verdicts = township.counts();
        all.add(township, verdicts, violations);
        counties.computeIfAbsent(digest.county(), c -> new GroupCounting()).add(township, verdicts, violations);
        Map<String, FindingTally> found = new HashMap<>();
        digest.found().stream().filter(f -> f.outcome() == Outcome.VIOLATION).forEach(f -> found.put(f.standard(), f));
        Map<String, OutcomeCounts> ofArea = new HashMap<>();
        digest.byStandard().forEach((id, counts) -> {
            standards.computeIfAbsent(id, s -> new StandardTally()).add(township, counts, found.get(id));
            ofArea.merge(catalogue.get(id).area(), counts, OutcomeCounts::plus);
        });
        ofArea.forEach((id, counts) ->
                byArea.computeIfAbsent(id, a -> new TownshipTally()).add(counts));
        act(found);
        digest.missing().forEach((path, waiting) -> {
            int[] counts = fields.computeIfAbsent(path, p -> new int[2]);
            counts[0]++;
            counts[1] += waiting;
        });
    }

    private void act(Map<String, FindingTally> found) {
        Map<Responsible, List<FindingTally>> byWhom = found.values().stream()
                .collect(Collectors.groupingBy(
                        f -> catalogue.get(f.standard()).remedy().party()));
        byWhom.forEach((whom, theirs) ->
                responsibles.computeIfAbsent(whom, r -> new ActionTally()).add(theirs, catalogue));
    }

    BatchStatistics build() {
        List<BatchStatistics.OfCounty> ofCounties = new ArrayList<>();
        counties.forEach((code, group) -> {
            TownshipSummary own = ownOfCounty.get(code);
            String name = own == null ? null : own.digest().head().township().name();
            ofCounties.add(new BatchStatistics.OfCounty(code, name, group.group(), own));
        });
        List<BatchStatistics.OfStandard> ofStandards = new ArrayList<>();
        new TreeMap<>(standards).forEach((id, counting) -> ofStandards.add(counting.total(catalogue.get(id))));
        List<BatchStatistics.OfArea> ofAreas = new ArrayList<>();
        byArea.forEach((id, counting) -> ofAreas.add(counting.total(areas.get(id))));
        List<BatchStatistics.OfResponsible> ofResponsibles = new ArrayList<>();
        responsibles.forEach((whom, counting) -> ofResponsibles.add(counting.total(whom)));
        List<BatchStatistics.OfField> ofFields = new ArrayList<>();
        fields.forEach((path, counts) -> ofFields.add(new BatchStatistics.OfField(path, counts[0], counts[1])));
        ofFields.sort(Comparator.comparing(BatchStatistics.OfField::townships)
                .thenComparing(BatchStatistics.OfField::verdicts)
                .reversed()
                .thenComparing(BatchStatistics.OfField::path));
        return new BatchStatistics(
                head,
                List.copyOf(profiles.values()),
                List.copyOf(schoolYears),
                all.group(),
                ofCounties,
                ofStandards,
                ofAreas,
                ofResponsibles,
                ofFields,
                rows);
    }

    /** A group of townships. */
    private static final class GroupCounting {
        private final Map<Conclusion, Integer> conclusions = new EnumMap<>(Conclusion.class);
        private final Map<Severity, Integer> violations = new EnumMap<>(Severity.class);
        private OutcomeCounts counts = OutcomeCounts.NONE;
        private int townships;
        private int withViolations;
        private int withQueries;
        private int judged;
        private int applying;

        GroupCounting() {
            for (Conclusion conclusion : Conclusion.values()) {
                conclusions.put(conclusion, 0);
            }
            for (Severity severity : Severity.values()) {
                violations.put(severity, 0);
            }
        }

        void add(TownshipSummary township, OutcomeCounts of, Map<Severity, Integer> theirs) {
            townships++;
            withViolations += of.violation() > 0 ? 1 : 0;
            withQueries += of.query() > 0 ? 1 : 0;
            conclusions.merge(township.digest().conclusion(), 1, Integer::sum);
            judged += township.coverage().part();
            applying += township.coverage().whole();
            counts = counts.plus(of);
            theirs.forEach((severity, count) -> violations.merge(severity, count, Integer::sum));
        }

        BatchStatistics.Group group() {
            return new BatchStatistics.Group(
                    townships,
                    withViolations,
                    withQueries,
                    conclusions,
                    new Share(judged, applying),
                    counts,
                    violations);
        }
    }
}
