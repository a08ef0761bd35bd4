package org.dudao.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.report.Language;
import org.dudao.standards.StandardKind;

/** The standards that are met throughout: whole areas by name, and single standards of the others. Unassessed ones are not included. */
final class Achievements {
    private final Summary summary;
    private final Language language;

    Achievements(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    /** A sentence on areas and one on standards, if there are any. */
    List<String> lines() {
        List<String> areas = new ArrayList<>();
        List<String> standards = new ArrayList<>();
        byArea().forEach((area, all) -> {
            List<Summary.ByStandard> met =
                    all.stream().filter(Achievements::met).toList();
            boolean whole = all.stream().allMatch(s -> met(s) || applies(s) == 0);
            if (whole && !met.isEmpty()) {
                areas.add(language.pick(summary.byArea().stream()
                        .filter(a -> a.area().equals(area))
                        .findFirst()
                        .orElseThrow()
                        .title()));
            } else {
                met.forEach(s -> standards.add(language.pick(s.title())));
            }
        });
        List<String> lines = new ArrayList<>();
        if (!areas.isEmpty()) {
            String names = String.join(language.pick("、", ", "), areas);
            lines.add(language.pick(
                    names + "等方面，适用的标准全部达到要求。", "All applicable standards are met in these areas: " + names + "."));
        }
        if (!standards.isEmpty()) {
            String names = String.join(language.pick("、", ", "), standards);
            lines.add(language.pick("下列标准达到要求：" + names + "。", "These standards are met: " + names + "."));
        }
        return lines;
    }

    private Map<String, List<Summary.ByStandard>> byArea() {
        Map<String, List<Summary.ByStandard>> byArea = new LinkedHashMap<>();
        for (Summary.ByStandard standard : summary.byStandard()) {
            if (standard.kind() == StandardKind.REQUIREMENT) {
                String area =
                        standard.standard().substring(0, standard.standard().indexOf('.'));
                byArea.computeIfAbsent(area, k -> new ArrayList<>()).add(standard);
            }
        }
        return byArea;
    }

    private static boolean met(Summary.ByStandard standard) {
        int compliant = standard.byOutcome().get(Outcome.COMPLIANT);
        return compliant > 0 && compliant == applies(standard);
    }

    private static int applies(Summary.ByStandard standard) {
        return standard.verdicts() - standard.byOutcome().get(Outcome.NOT_APPLICABLE);
    }
}
