package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding over several assessments.
 *
 * @param id the fingerprint of the finding
 * @param standard the standard's id
 * @param outcome whether it is a violation or a query
 * @param problem as a sentence, in the words of the last assessment that found it
 * @param responsible the party responsible first
 * @param state what became of it
 * @param reason why it is no finding now; omitted for findings
 * @param firstSeen the as-of date of the first assessment that found it
 * @param firstDue the deadline that was set first; after it was gone or waived and is found again, the deadline set then
 * @param due the last day demanded now: the first deadline, or a new one where that has passed
 * @param overdueDays the days since the first deadline, or since the one that was granted; 0 if it has not passed, or if the item is not
 *     open
 * @param times the number of assessments that found it
 * @param extended whether the day demanded now lets the party have more days than it had first
 * @param step the step of the escalation table; omitted for queries
 * @param fixedOn for FIXED: the as-of date of the assessment that first found it gone; omitted otherwise
 * @param duties the deadlines of each party that must act; those of the first are those of the item
 */
public record FollowUpItem(
        String id,
        String standard,
        SubjectRef subject,
        Severity severity,
        Outcome outcome,
        BilingualText problem,
        Responsible responsible,
        FollowUpState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FollowUpReason reason,
        LocalDate firstSeen,
        LocalDate firstDue,
        LocalDate due,
        int overdueDays,
        int times,
        boolean extended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer step,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate fixedOn,
        List<FollowUpDuty> duties) {
    /** The later deadline that a person granted to the party responsible first; null if none was. */
    public @Nullable LocalDate granted() {
        return duties.get(0).granted();
    }

    /** Whether its deadline has passed. */
    @JsonIgnore
    public boolean isOverdue() {
        return overdueDays > 0;
    }

    /** The item as it stands in a later assessment of which it is no finding. */
    FollowUpItem unseen(FollowUpState now, FollowUpReason why, LocalDate asOf, @Nullable LocalDate fixed) {
        List<FollowUpDuty> running = duties.stream()
                .map(duty -> now == FollowUpState.NOT_RECHECKED ? duty.on(asOf) : duty.stopped())
                .toList();
        return new FollowUpItem(
                id,
                standard,
                subject,
                severity,
                outcome,
                problem,
                responsible,
                now,
                why,
                firstSeen,
                firstDue,
                due,
                running.get(0).overdueDays(),
                times,
                running.get(0).extended(),
                step,
                fixed,
                running);
    }
}
