package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * An attestation given with a submission, and what became of it.
 *
 * @param id of the attestation
 * @param standard the standard's id
 * @param state how it stands beside the data
 * @param outcome as attested; for a query, COMPLIANT if the figures are true
 * @param data the outcome by the data alone; omitted if there is no such verdict
 * @param observed what was seen; omitted if nothing is stated
 * @param on the day of the visit
 * @param evidence omitted if there is none
 * @param until its last day; omitted if it holds for the school year
 */
public record AttestationEntry(
        String id,
        String standard,
        SubjectRef subject,
        AttestationState state,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) Outcome data,
        @JsonInclude(JsonInclude.Include.NON_NULL) String observed,
        String inspector,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) String evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate until) {}
