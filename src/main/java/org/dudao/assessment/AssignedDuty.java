package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;

/**
 * What one party must do about a finding.
 *
 * @param party who must act
 * @param action what it must do, with the finding's values
 * @param due the last day
 * @param calendarUnknown true if the public holidays of its year are not known, so that only weekends moved it; null otherwise
 */
public record AssignedDuty(
        Responsible party,
        BilingualText action,
        LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean calendarUnknown) {}
