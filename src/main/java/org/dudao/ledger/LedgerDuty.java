package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * What one party must do about an item.
 *
 * @param responsible what kind of party it is
 * @param partyCode the code of the school, also for its organiser, or of the township for all others
 * @param party the name of the school, or of the township for all others
 * @param action what it must do
 * @param firstDue the deadline that was set first
 * @param due the last day demanded now
 * @param step the step of the escalation table; null for queries
 */
public record LedgerDuty(
        Responsible responsible,
        String partyCode,
        String party,
        BilingualText action,
        LocalDate firstDue,
        LocalDate due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step) {
    /** The same with another last day. */
    LedgerDuty dueOn(LocalDate day) {
        return new LedgerDuty(responsible, partyCode, party, action, firstDue, day, step);
    }
}
