package org.dudao.narrative;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a number.
 *
 * @param id unique in its file
 * @param piece that it lies in
 * @param clause that states it
 * @param meaning the field or standard that it is of; null if that is not certain
 * @param context of whom and when it speaks
 * @param window the text around it
 * @param kind {@code achieved}, {@code required}, {@code target} or {@code problem}
 */
record AuditClaim(
        String id,
        String piece,
        Span clause,
        FoundNumber number,
        NarrativeTerms.@Nullable Meaning meaning,
        ClaimContext context,
        ClaimWindow window,
        String kind) {}
