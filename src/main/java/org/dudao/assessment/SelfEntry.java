package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What a township said of a standard, beside what was found; it changes no verdict.
 *
 * @param standard the standard's id
 * @param said COMPLIANT, VIOLATION or NOT_APPLICABLE; omitted if nothing was said
 * @param found the outcome of all subjects together; omitted if this inspection has no such verdict
 * @param subjects how many the standard applies to
 * @param violated how many of them do not meet it
 * @param value as it was typed; omitted if it was left empty
 * @param data the values submitted; omitted if there is none
 * @param differs whether the value differs from the data; omitted if they cannot be compared
 * @param evidence the number of the evidence, as it was typed; omitted if it was left empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SelfEntry(
        String standard,
        SelfState state,
        @Nullable Outcome said,
        @Nullable Outcome found,
        int subjects,
        int violated,
        @Nullable String value,
        @Nullable BilingualText data,
        @Nullable Boolean differs,
        @Nullable String evidence) {}
