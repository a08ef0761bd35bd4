package org.dudao.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Area;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/**
 * Counts over many assessments, whose size is independent of the number of townships.
 *
 * @param head that of the first assessment, for the date and the rules common to all; null if nothing was judged
 * @param profiles the profiles in force for any of them, in order of first appearance
 * @param schoolYears the school years, in order
 * @param all all townships together
 * @param counties the counties, ordered by code
 * @param standards those that apply anywhere, ordered by id
 * @param areas those that apply anywhere, ordered by id
 * @param responsibles the parties responsible for violations, by rank
 * @param fields the missing fields, those of most townships first
 * @param rows the number of rows in the table of all findings, without its header
 */
public record BatchStatistics(
        Assessment.Head head,
        List<Assessment.ProfileRef> profiles,
        List<String> schoolYears,
        Group all,
        List<OfCounty> counties,
        List<OfStandard> standards,
        List<OfArea> areas,
        List<OfResponsible> responsibles,
        List<OfField> fields,
        int rows) {
    /**
     * A group of townships.
     *
     * @param townships the number judged
     * @param withViolations the number with a violation
     * @param withQueries the number with a query
     * @param conclusions the number per conclusion, including zeros
     * @param coverage the assessed share of the applicable requirements
     * @param counts all verdicts
     * @param violations the number per severity, including zeros
     */
    public record Group(
            int townships,
            int withViolations,
            int withQueries,
            Map<Conclusion, Integer> conclusions,
            Share coverage,
            OutcomeCounts counts,
            Map<Severity, Integer> violations) {}

    /**
     * A county.
     *
     * @param name null if the county itself was not judged
     * @param group its townships
     * @param own the county's own assessment; null if there is none
     */
    public record OfCounty(String code, String name, Group group, TownshipSummary own) {}

    /**
     * A standard in the townships to which it applies.
     *
     * @param applying the number of townships to which it applies
     * @param judged the number where it was judged for at least one subject
     * @param violating the number that violate it
     * @param querying the number with queries by it
     * @param unassessed the number with an unassessed subject
     * @param waiting the number of these that wait for data
     * @param counts all verdicts
     * @param worst the violating townships that stand out, worst first
     */
    public record OfStandard(
            Standard standard,
            int applying,
            int judged,
            int violating,
            int querying,
            int unassessed,
            int waiting,
            OutcomeCounts counts,
            List<Worst> worst) {
        /** X of N townships violate it. */
        public Share spread() {
            return new Share(violating, judged);
        }
    }

    /**
     * A township that stands out.
     *
     * @param count its violations of the standard
     * @param value the worst value; null if values have no order
     */
    public record Worst(String code, String name, int count, FindingTally.Worst value) {}

    /** An area in the townships to which it applies; the components are those of a standard. */
    public record OfArea(
            Area area, int applying, int judged, int violating, int querying, int unassessed, OutcomeCounts counts) {
        /** X of N townships violate a standard of it. */
        public Share spread() {
            return new Share(violating, judged);
        }
    }

    /**
     * A responsible party.
     *
     * @param townships the number of townships with violations
     * @param standards the number of violated standards
     * @param violations the number of violations per severity, including zeros
     * @param count the number of all violations
     */
    public record OfResponsible(
            Responsible responsible, int townships, int standards, Map<Severity, Integer> violations, int count) {}

    /**
     * A missing field or table.
     *
     * @param townships the number of townships that lack it
     * @param verdicts the number of verdicts that wait for it
     */
    public record OfField(String path, int townships, int verdicts) {}

    /** Counts the townships in one iteration. */
    public static BatchStatistics of(Iterable<TownshipSummary> townships, Catalogue catalogue) {
        StatisticsBuilder counting = new StatisticsBuilder(catalogue);
        townships.forEach(counting::add);
        return counting.build();
    }

    /** The violated requirements, most widespread first. */
    public List<OfStandard> widespread() {
        return standards.stream()
                .filter(s -> s.violating() > 0)
                .sorted(ByPrevalence.FIRST)
                .toList();
    }

    /** All standards: violated ones first, most widespread first, then the others by id. */
    public List<OfStandard> ranked() {
        return Stream.concat(widespread().stream(), standards.stream().filter(s -> s.violating() == 0))
                .toList();
    }

    /** The standards that could not be judged in more than a tenth of the townships because of missing data, worst first. */
    public List<OfStandard> overdue() {
        return standards.stream()
                .filter(s -> new Share(s.waiting(), all.townships()).overATenth())
                .sorted(Comparator.comparing(OfStandard::waiting)
                        .reversed()
                        .thenComparing(s -> s.standard().severity())
                        .thenComparing(s -> s.standard().id()))
                .toList();
    }

    /** The title of an area. */
    public BilingualText title(String area) {
        return areas.stream()
                .filter(a -> a.area().id().equals(area))
                .findFirst()
                .orElseThrow()
                .area()
                .title();
    }
}
