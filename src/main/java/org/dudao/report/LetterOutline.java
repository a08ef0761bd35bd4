package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Severity;

/**
 * The violations of an assessment as letters order them: the vetoes first, those that are due first before the others; then the rest by
 * area, worst first. Each has the number under which the annex lists it.
 *
 * @param vetoes the standards with a veto that are broken
 * @param areas the other standards that are broken
 * @param numbers the number of each violation in the annex, from 1, by fingerprint
 */
public record LetterOutline(List<Outline.InStandard> vetoes, List<Outline.InArea> areas, Map<String, Integer> numbers) {
    /** The order of an assessment's violations. */
    public static LetterOutline of(Assessment assessment) {
        Outline all = Outline.of(assessment, Outcome.VIOLATION);
        List<Outline.InStandard> vetoes = all.areas().stream()
                .flatMap(area -> area.standards().stream())
                .filter(LetterOutline::isVeto)
                .sorted(Comparator.comparing(LetterOutline::due))
                .toList();
        List<Outline.InArea> areas = all.areas().stream()
                .map(area -> new Outline.InArea(area.title(), worstFirst(area)))
                .filter(area -> !area.standards().isEmpty())
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        vetoes.forEach(standard -> number(standard, numbers));
        areas.forEach(area -> area.standards().forEach(standard -> number(standard, numbers)));
        return new LetterOutline(vetoes, areas, numbers);
    }

    /** All violations, in the order of their numbers. */
    public List<Outline.InStandard> standards() {
        List<Outline.InStandard> standards = new ArrayList<>(vetoes);
        areas.forEach(area -> standards.addAll(area.standards()));
        return standards;
    }

    /** Whether nothing is violated. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The number under which the annex lists a violation. */
    public int number(Finding finding) {
        return numbers.get(finding.fingerprint());
    }

    private static List<Outline.InStandard> worstFirst(Outline.InArea area) {
        return area.standards().stream()
                .filter(standard -> !isVeto(standard))
                .sorted(Comparator.comparing(
                                (Outline.InStandard s) -> s.standard().severity())
                        .thenComparing(s -> -s.findings().size()))
                .toList();
    }

    private static boolean isVeto(Outline.InStandard standard) {
        return standard.standard().severity() == Severity.VETO;
    }

    private static LocalDate due(Outline.InStandard standard) {
        return standard.findings().stream()
                .map(Finding::lastDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void number(Outline.InStandard standard, Map<String, Integer> numbers) {
        standard.findings().forEach(finding -> numbers.put(finding.fingerprint(), numbers.size() + 1));
    }
}
