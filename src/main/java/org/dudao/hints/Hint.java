package org.dudao.hints;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;

/**
 * A reason for a visit. It is not a finding: the figures are unlikely, not proved wrong.
 *
 * @param subject the subject of the figures: the township, or a school
 * @param others the codes of other townships concerned, up to a limit
 * @param figures some of the figures, with their source locations
 * @param sentence the unlikely fact, with its numbers
 */
public record Hint(
        HintKind kind,
        Assessment.TownshipRef township,
        String schoolYear,
        SubjectRef subject,
        List<String> others,
        List<Evidence> figures,
        BilingualText sentence) {}
