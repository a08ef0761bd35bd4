package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * What one party must do about a finding.
 *
 * @param party who must act
 * @param action what it must do, with the finding's values
 * @param due the last day; of a repeated finding the one that was set first
 * @param calendarUnknown true if the public holidays of its year are not known, so that only weekends moved it; null otherwise
 * @param demanded the last day demanded now, where the one that was set first has passed or more time was granted; omitted otherwise
 * @param granted the later deadline that a person granted; omitted if none was
 */
public record AssignedDuty(
        Responsible party,
        BilingualText action,
        LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean calendarUnknown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate demanded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate granted) {
    /** The day from which it is counted as overdue: the one that was granted, otherwise the one that was set first. */
    public LocalDate runsUntil() {
        return granted == null ? due : granted;
    }

    /** The last day that the party is given now. */
    public LocalDate lastDay() {
        return demanded == null ? due : demanded;
    }
}
