package org.dudao.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.report.Language;

/**
 * The tables of an assessment, each row with links to its findings.
 *
 * @param areas by area
 * @param schools the township itself, then the schools, those with most violations first
 * @param dues by due date, earliest first
 * @param standards by area and standard
 */
public record Rows(List<Area> areas, List<School> schools, List<Due> dues, List<AreaStandards> standards) {
    /** The verdicts of an area. */
    public record Area(String title, OutcomeBar counts) {}

    /** The verdicts of a school and its rows. */
    public record School(SubjectSchools.Place place, OutcomeBar counts, List<FindingView> findings) {}

    /** The findings due on a day. */
    public record Due(String day, String iso, String width, List<FindingView> findings) {}

    /** The standards of an area. */
    public record AreaStandards(String title, List<Standard> standards) {}

    /** The verdicts of a standard. */
    public record Standard(
            String id, String title, String severity, String kind, OutcomeBar counts, List<FindingView> findings) {}

    static Rows of(Assessment assessment, Language language, SubjectSchools places, List<FindingView> findings) {
        Summary summary = assessment.summary();
        return new Rows(
                areas(summary, language),
                schools(assessment, language, places, findings),
                dues(findings),
                standards(assessment, language, findings));
    }

    private static List<Area> areas(Summary summary, Language language) {
        List<Outcome> columns = OutcomeBar.columns(summary.byOutcome());
        int scale = summary.byArea().stream()
                .mapToInt(a -> OutcomeBar.applicable(a.byOutcome()))
                .max()
                .orElse(1);
        return summary.byArea().stream()
                .map(a -> new Area(
                        language.pick(a.title()), OutcomeBar.of(a.byOutcome(), columns, a.verdicts(), scale, language)))
                .toList();
    }

    private static List<School> schools(
            Assessment assessment, Language language, SubjectSchools places, List<FindingView> findings) {
        Map<SubjectSchools.Place, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            counts.computeIfAbsent(places.place(verdict.subject()), p -> new EnumMap<>(Outcome.class))
                    .merge(verdict.outcome(), 1, Integer::sum);
        }
        int scale =
                counts.values().stream().mapToInt(OutcomeBar::applicable).max().orElse(1);
        Map<SubjectSchools.Place, List<FindingView>> of = by(findings, FindingView::place);
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<SubjectSchools.Place, Map<Outcome, Integer>> e) ->
                                !e.getKey().isTownship())
                        .thenComparing(e -> -e.getValue().getOrDefault(Outcome.VIOLATION, 0))
                        .thenComparing(e -> e.getKey().code()))
                .map(e -> new School(
                        e.getKey(),
                        OutcomeBar.of(
                                e.getValue(),
                                OutcomeBar.columns(assessment.summary().byOutcome()),
                                e.getValue().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                scale,
                                language),
                        of.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private static List<Due> dues(List<FindingView> findings) {
        Map<String, List<FindingView>> byDay = new TreeMap<>(by(findings, FindingView::dueOn));
        int most = byDay.values().stream().mapToInt(List::size).max().orElse(1);
        return byDay.entrySet().stream()
                .map(e -> new Due(
                        e.getValue().get(0).due(),
                        e.getKey(),
                        OutcomeBar.percent(e.getValue().size(), most),
                        e.getValue()))
                .toList();
    }

    private static List<AreaStandards> standards(Assessment assessment, Language language, List<FindingView> findings) {
        Map<String, List<FindingView>> of = by(findings, FindingView::standard);
        List<AreaStandards> areas = new ArrayList<>();
        for (Summary.ByArea area : assessment.summary().byArea()) {
            areas.add(new AreaStandards(
                    language.pick(area.title()),
                    assessment.summary().byStandard().stream()
                            .filter(s -> s.standard().startsWith(area.area() + "."))
                            .map(s -> standard(
                                    s,
                                    assessment.summary().byOutcome(),
                                    language,
                                    of.getOrDefault(s.standard(), List.of())))
                            .toList()));
        }
        return areas;
    }

    private static Standard standard(
            Summary.ByStandard standard, Map<Outcome, Integer> all, Language language, List<FindingView> findings) {
        return new Standard(
                standard.standard(),
                language.pick(standard.title()),
                language.pick(standard.severity().zh(), standard.severity().en()),
                language.pick(standard.kind().zh(), standard.kind().en()),
                OutcomeBar.of(
                        standard.byOutcome(),
                        OutcomeBar.columns(all),
                        standard.verdicts(),
                        OutcomeBar.applicable(standard.byOutcome()),
                        language),
                findings);
    }

    private static <K> Map<K, List<FindingView>> by(List<FindingView> findings, Function<FindingView, K> key) {
        return findings.stream().collect(Collectors.groupingBy(key));
    }
}
