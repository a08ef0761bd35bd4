package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;

/**
 * A waiver given with a submission, and what became of it.
 *
 * @param id of the waiver
 * @param standard the standard's id
 * @param state whether it was applied, and if not, why
 * @param outcome the outcome without it; omitted if there is no such verdict
 * @param severity of the excused finding; omitted if it was not applied
 * @param problem the excused finding, as a sentence; omitted if it was not applied
 * @param document omitted if none is named
 */
public record WaiverEntry(
        String id,
        String standard,
        SubjectRef subject,
        WaiverState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) Severity severity,
        @JsonInclude(JsonInclude.Include.NON_NULL) BilingualText problem,
        String reason,
        String requester,
        String approver,
        LocalDate from,
        LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_NULL) String document) {}
