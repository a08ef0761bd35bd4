package org.dudao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;

/**
 * Verdicts that could not be given for one standard because of equal missing data.
 *
 * @param title the standard's title
 * @param verdicts one per subject
 */
public record NotAssessed(BilingualText title, List<Verdict> verdicts) {
    /** All groups of an assessment, in its order. */
    public static List<NotAssessed> of(Assessment assessment) {
        Map<List<Object>, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            if (verdict.outcome() == Outcome.NOT_ASSESSED) {
                boolean noRow = verdict.subject().id().endsWith("/*");
                groups.computeIfAbsent(
                                List.of(
                                        verdict.standard(),
                                        verdict.reason(),
                                        verdict.missing(),
                                        noRow,
                                        verdict.placeholders() == null ? List.of() : verdict.placeholders()),
                                k -> new ArrayList<>())
                        .add(verdict);
            }
        }
        return groups.values().stream()
                .map(g -> new NotAssessed(title(assessment, g.get(0).standard()), g))
                .toList();
    }

    private static BilingualText title(Assessment assessment, String standard) {
        return assessment.summary().byStandard().stream()
                .filter(s -> s.standard().equals(standard))
                .map(Summary.ByStandard::title)
                .findFirst()
                .orElseThrow();
    }
}
