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
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean answered) {
    /**
     * The outcome of one part.
     *
     * @param indicator what is measured
     * @param observed null where there is nothing to hold against the limit
     * @param limit null where it cannot be told
     */
    public record PartVerdict(String indicator, Outcome outcome, Quantity observed, Quantity limit) {}

    /** Whether it waits for data; others that were not assessed wait for time, or for a base that is not 0. */
    public boolean waitsForData() {
        return outcome == Outcome.NOT_ASSESSED
                && !missing.isEmpty()
                && (reason.equals(Reason.MISSING_DATA) || reason.equals(Reason.SCOPE_UNKNOWN));
    }
}
