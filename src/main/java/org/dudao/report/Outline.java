package org.dudao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;

/**
 * The order of findings in documents: by area and standard, worst first.
 *
 * @param areas the areas with findings
 */
public record Outline(List<InArea> areas) {
    /** The findings of one area. */
    public record InArea(BilingualText title, List<InStandard> standards) {}

    /** The findings of one standard, in order of subject. */
    public record InStandard(Summary.ByStandard standard, List<Finding> findings) {}

    /** The findings of one outcome. */
    public static Outline of(Assessment assessment, Outcome outcome) {
        Map<String, List<Finding>> byStandard = new LinkedHashMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.outcome() == outcome) {
                byStandard
                        .computeIfAbsent(finding.standard(), s -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<InArea> areas = new ArrayList<>();
        for (Summary.ByArea area : assessment.summary().byArea()) {
            List<InStandard> standards = assessment.summary().byStandard().stream()
                    .filter(s -> byStandard.containsKey(s.standard())
                            && byStandard.get(s.standard()).get(0).area().equals(area.area()))
                    .map(s -> new InStandard(s, byStandard.get(s.standard())))
                    .sorted(Comparator.comparing((InStandard s) -> s.standard().severity()))
                    .toList();
            if (!standards.isEmpty()) {
                areas.add(new InArea(area.title(), standards));
            }
        }
        areas.sort(Comparator.comparing(
                (InArea a) -> a.standards().get(0).standard().severity()));
        return new Outline(areas);
    }

    /** All standards with findings, worst first. */
    public List<InStandard> worstFirst() {
        return areas.stream()
                .flatMap(a -> a.standards().stream())
                .sorted(Comparator.comparing((InStandard s) -> s.standard().severity()))
                .toList();
    }
}
