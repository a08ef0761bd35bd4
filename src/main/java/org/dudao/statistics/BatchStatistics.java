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
 * What many assessments come to together: counts alone, so that a nation's take no more room than a county's.
 *
 * @param head of the first assessment, for the day and the rules that all have in common; null where nothing was judged
 * @param schoolYears the school years, in order
 * @param all of the townships together
 * @param counties in order of code
 * @param standards those that apply anywhere, in order of id
 * @param areas likewise
 * @param responsibles who must act on violations, in order of rank
 * @param fields what was not handed in, that for which most townships are asked first
 * @param rows how many rows the table of all findings has below its heading
 */
public record BatchStatistics(
        Assessment.Head head,
        List<String> schoolYears,
        Group all,
        List<OfCounty> counties,
        List<OfStandard> standards,
        List<OfArea> areas,
        List<OfResponsible> responsibles,
        List<OfField> fields,
        int rows) {
    /**
     * Some townships.
     *
     * @param townships how many were judged
     * @param withViolations how many of them have a violation
     * @param withQueries how many of them have a query
     * @param conclusions how many come to which conclusion, all named
     * @param coverage what part of the requirements that apply could be judged
     * @param counts all verdicts
     * @param violations by how much hangs on them, all named
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
     * @param name null where the county itself was not judged
     * @param group its townships
     * @param own what the assessment of the county itself comes to; null where there is none
     */
    public record OfCounty(String code, String name, Group group, TownshipSummary own) {}

    /**
     * A standard in the townships where it applies.
     *
     * @param applying how many it applies in
     * @param judged how many of them it was judged in, for one subject at least
     * @param violating how many violate it
     * @param querying how many have figures to confirm by it
     * @param unassessed how many have a subject that was not assessed
     * @param waiting how many of those wait for data
     * @param counts all verdicts
     * @param worst the townships that stand out among those that violate it, the worst first
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
     * @param value the worst of them; null where values have no order
     */
    public record Worst(String code, String name, int count, FindingTally.Worst value) {}

    /** An area in the townships where it applies; the same as for a standard. */
    public record OfArea(
            Area area, int applying, int judged, int violating, int querying, int unassessed, OutcomeCounts counts) {
        /** X of N townships violate a standard of it. */
        public Share spread() {
            return new Share(violating, judged);
        }
    }

    /**
     * Who must act.
     *
     * @param townships in how many there is something to do
     * @param standards how many standards are violated
     * @param violations how many there are, by how much hangs on them, all named
     * @param count all of them
     */
    public record OfResponsible(
            Responsible responsible, int townships, int standards, Map<Severity, Integer> violations, int count) {}

    /**
     * A field or table that was not handed in.
     *
     * @param townships how many did not
     * @param verdicts how many verdicts wait for it
     */
    public record OfField(String path, int townships, int verdicts) {}

    /** Counts the townships, going through them once. */
    public static BatchStatistics of(Iterable<TownshipSummary> townships, Catalogue catalogue) {
        StatisticsBuilder counting = new StatisticsBuilder(catalogue);
        townships.forEach(counting::add);
        return counting.overview();
    }

    /** The requirements that are violated anywhere, the most widespread first. */
    public List<OfStandard> widespread() {
        return standards.stream()
                .filter(s -> s.violating() > 0)
                .sorted(ByPrevalence.FIRST)
                .toList();
    }

    /** All standards: those that are violated, the most widespread first, then the others in order of id. */
    public List<OfStandard> ranked() {
        return Stream.concat(widespread().stream(), standards.stream().filter(s -> s.violating() == 0))
                .toList();
    }

    /** The standards that more than a tenth of the townships could not be judged by for want of data, the worst first. */
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
