package org.dudao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * One row of a self-assessment that somebody filled in.
 *
 * @param standard the standard's id
 * @param said COMPLIANT, VIOLATION or NOT_APPLICABLE
 * @param value as typed; null if it was left empty
 * @param evidence the number of the evidence; null if it was left empty
 */
public record SelfAnswer(
        String standard,
        Outcome said,
        @Nullable String value,
        @Nullable String evidence) {}
