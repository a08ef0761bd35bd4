package org.dudao.hints;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;

/**
 * A reason to look on site. It is no finding: it says that figures are unlikely, not that they are wrong.
 *
 * @param subject whose figures: the township's own, or a school's
 * @param others codes of other townships it has to do with, the first ones
 * @param figures some of the figures, with their places
 * @param sentence what is unlikely, with its numbers
 */
public record Hint(
        HintKind kind,
        Assessment.TownshipRef township,
        String schoolYear,
        SubjectRef subject,
        List<String> others,
        List<Evidence> figures,
        BilingualText sentence) {}
