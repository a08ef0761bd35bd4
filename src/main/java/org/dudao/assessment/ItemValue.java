package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says of an item.
 *
 * @param outcome of its verdict
 * @param observed the value as it compares; omitted if there is none
 */
public record ItemValue(
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String observed) {
    /** That of a verdict; null if there is none. */
    static @Nullable ItemValue of(@Nullable Verdict verdict) {
        return verdict == null ? null : new ItemValue(verdict.outcome(), ObservedText.of(verdict));
    }

    /** Whether it is a finding. */
    boolean isFinding() {
        return outcome == Outcome.VIOLATION || outcome == Outcome.QUERY;
    }
}
