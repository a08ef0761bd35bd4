package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The outcome of one standard for one subject.
 *
 * @param observed null where there is nothing to hold against the limit
 * @param limit null where it cannot be told
 * @param reason why it was not assessed; null otherwise
 * @param missing the fields that were not reported and without which it was not assessed
 * @param doubtedBy the standards that query a figure this verdict rests on
 * @param assumed the fields for which the usual was taken
 * @param parts the outcomes of the parts, where a standard asks several things
 * @param placeholders the texts that state no value, such as 正在办理, and are not taken for what is missing; null where there are none
 * @param answered of a query: true where the township has explained the value, false where it had and the value has moved since
 */
public record Verdict(
        String standard,
        SubjectRef subject,
        Outcome outcome,
        Quantity observed,
        Quantity limit,
        String reason,
        List<String> missing,
        List<String> doubtedBy,
        List<String> assumed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PartVerdict> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Evidence> placeholders,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean answered) {
    /**
     * The outcome of one part.
     *
     * @param indicator what is measured
     * @param observed null where there is nothing to hold against the limit
     * @param limit null where it cannot be told
     */
    public record PartVerdict(String indicator, Outcome outcome, Quantity observed, Quantity limit) {}

    /** The verdict where placeholders stand for some of what is missing. */
    Verdict held(List<Evidence> by) {
        return new Verdict(
                standard,
                subject,
                outcome,
                observed,
                limit,
                Reason.MISSING_DATA.equals(reason) ? Reason.PLACEHOLDER : reason,
                missing,
                doubtedBy,
                assumed,
                parts,
                by,
                answered);
    }

    /** Whether it waits for data; others that were not assessed wait for time, or for a base that is not 0. */
    public boolean waitsForData() {
        return outcome == Outcome.NOT_ASSESSED
                && !missing.isEmpty()
                && (reason.equals(Reason.MISSING_DATA)
                        || reason.equals(Reason.PLACEHOLDER)
                        || reason.equals(Reason.SCOPE_UNKNOWN));
    }
}
