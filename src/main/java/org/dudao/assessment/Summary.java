package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Brief;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;

/**
 * The counts of an assessment.
 *
 * @param verdicts the number of verdicts
 * @param byOutcome the number per outcome, including zeros
 * @param byArea the counts per area
 * @param byStandard the counts per standard
 * @param coverage the assessed share of the applicable requirement verdicts; null if none applies
 * @param conclusion the overall conclusion
 */
public record Summary(
        int verdicts,
        Map<Outcome, Integer> byOutcome,
        List<ByArea> byArea,
        List<ByStandard> byStandard,
        Quantity coverage,
        Conclusion conclusion) {
    /** The same counts without a conclusion that would need all data: at best none can be drawn. */
    Summary ofPart() {
        return conclusion == Conclusion.NOT_COMPLIANT
                ? this
                : new Summary(verdicts, byOutcome, byArea, byStandard, coverage, Conclusion.NOT_CONCLUDED);
    }

    /** The counts of one area. */
    public record ByArea(String area, BilingualText title, int verdicts, Map<Outcome, Integer> byOutcome) {}

    /**
     * The counts of one standard, with its texts for documents.
     *
     * @param brief its violation in few words; null if its page has none
     * @param praise false if no document counts it among what was achieved; null if it may be
     */
    public record ByStandard(
            String standard,
            BilingualText title,
            Severity severity,
            StandardKind kind,
            int verdicts,
            Map<Outcome, Integer> byOutcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) Brief brief,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean praise) {
        /** Whether documents may count it among what was achieved. */
        @JsonIgnore
        public boolean isPraiseworthy() {
            return kind == StandardKind.REQUIREMENT && praise == null;
        }
    }
}
