package org.dudao.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dudao.assessment.PairKey;
import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist, as it is issued and as a filled-in one states it again.
 *
 * @param key of the line, unique in a checklist
 * @param pair what a result attests; null for a hint
 * @param value for a query: the exact value in question; null otherwise
 * @param school the code of the school where it is looked at; null for the township itself
 * @param text what is to be looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitLine(
        String key,
        VisitKind kind,
        @Nullable PairKey pair,
        @Nullable String value,
        @Nullable String school,
        String text) {}
