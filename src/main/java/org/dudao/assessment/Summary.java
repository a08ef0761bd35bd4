package org.dudao.assessment;

import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;

/**
 * The counts of an assessment.
 *
 * @param verdicts how many there are
 * @param byOutcome how many of each outcome, all outcomes named
 * @param byArea the same for each area
 * @param byStandard the same for each standard
 * @param coverage what was judged, of the requirement verdicts that apply; null where none applies
 * @param conclusion what it comes to
 */
public record Summary(
        int verdicts,
        Map<Outcome, Integer> byOutcome,
        List<ByArea> byArea,
        List<ByStandard> byStandard,
        Quantity coverage,
        Conclusion conclusion) {
    /** The counts of one area. */
    public record ByArea(String area, BilingualText title, int verdicts, Map<Outcome, Integer> byOutcome) {}

    /** The counts of one standard, with what a document says of it. */
    public record ByStandard(
            String standard,
            BilingualText title,
            Severity severity,
            StandardKind kind,
            int verdicts,
            Map<Outcome, Integer> byOutcome) {}
}
