package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An item of rectification (整改事项), as it stands.
 *
 * @param id the fingerprint of its finding, or the number of a problem seen on site
 * @param problem as a sentence, in the words of the last assessment that found it
 * @param observed the value that the last assessment found, as it compares; null if it has none
 * @param reopened how often it was opened again after it was closed
 * @param person the id of the name of who is responsible; null if none is named
 * @param inspector the id of the name of the responsible inspector; null if none is named
 * @param signedOn the day on which the responsible party signed for the notice; null if it has not
 * @param claim what the responsible party says it did last; null if nothing
 * @param recheck the last re-check on site; null if there was none
 * @param closing null while it is open
 * @param waiver null if it was not waived
 * @param duties the parties that must act; the first is the one responsible
 * @param version grows by one with every change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerItem(
        String id,
        ItemKind kind,
        ItemSubject about,
        BilingualText problem,
        @Nullable String observed,
        Severity severity,
        ItemDates dates,
        DataSeen seen,
        int reopened,
        ItemState state,
        FollowUpWay way,
        @Nullable String person,
        @Nullable String inspector,
        @Nullable LocalDate signedOn,
        @Nullable RectificationClaim claim,
        @Nullable RecheckRecord recheck,
        @Nullable Closing closing,
        @Nullable ItemWaiver waiver,
        List<LedgerDuty> duties,
        int version) {
    /** Protects the duties. */
    public LedgerItem {
        duties = List.copyOf(duties);
    }

    /** The days by which it is overdue; 0 if it is not, has no deadline, is waived, or data prove that its problem is gone. */
    public int overdueDays(LocalDate today) {
        boolean runs = state.hasDeadline()
                && seen.state() != DataState.WAIVED
                && !seen.state().isProof()
                && (waiver == null || today.isAfter(waiver.until()));
        return runs ? (int) Math.max(0, ChronoUnit.DAYS.between(dates.deadline(), today)) : 0;
    }

    /**
     * The day after which a duty of it is overdue: the item's for the party responsible first; for others their own first one, unless a later
     * one was granted for the item.
     */
    public LocalDate deadline(LedgerDuty duty) {
        boolean isGranted = dates.deadline().isAfter(dates.firstDue());
        boolean isItems = duty.equals(first()) || (isGranted && dates.deadline().isAfter(duty.firstDue()));
        return isItems ? dates.deadline() : duty.firstDue();
    }

    /** The party responsible first. */
    @JsonIgnore
    public LedgerDuty first() {
        return duties.get(0);
    }

    /** A draft of its next version. */
    Draft next() {
        return new Draft(this);
    }

    /** What may change in an item; all else is as it was. */
    static final class Draft {
        private final LedgerItem was;
        private BilingualText problem;
        private @Nullable String observed;
        private Severity severity;
        private ItemDates dates;
        private DataSeen seen;
        private int reopened;
        private ItemState state;
        private FollowUpWay way;
        private @Nullable String person;
        private @Nullable String inspector;
        private @Nullable LocalDate signedOn;
        private @Nullable RectificationClaim claim;
        private @Nullable RecheckRecord recheck;
        private @Nullable Closing closing;
        private @Nullable ItemWaiver waiver;
        private List<LedgerDuty> duties;

        private Draft(LedgerItem was) {
            this.was = was;
            problem = was.problem;
            observed = was.observed;
            severity = was.severity;
            dates = was.dates;
            seen = was.seen;
            reopened = was.reopened;
            state = was.state;
            way = was.way;
            person = was.person;
            inspector = was.inspector;
            signedOn = was.signedOn;
            claim = was.claim;
            recheck = was.recheck;
            closing = was.closing;
            waiver = was.waiver;
            duties = was.duties;
        }

        Draft worded(BilingualText text, @Nullable String value, Severity grade) {
            problem = text;
            observed = value;
            severity = grade;
            return this;
        }

        Draft dates(ItemDates days) {
            dates = days;
            return this;
        }

        Draft seen(DataSeen data) {
            seen = data;
            return this;
        }

        /** Does an action, by the table. */
        Draft act(ItemAction action) {
            state = Transitions.after(state, action);
            if (action == ItemAction.REOPEN) {
                reopened++;
                closing = null;
                claim = null;
                recheck = null;
            }
            return this;
        }

        Draft way(FollowUpWay how) {
            way = how;
            return this;
        }

        Draft person(@Nullable String id) {
            person = id;
            return this;
        }

        Draft inspector(@Nullable String id) {
            inspector = id;
            return this;
        }

        Draft signedOn(LocalDate day) {
            signedOn = day;
            return this;
        }

        Draft claim(@Nullable RectificationClaim said) {
            claim = said;
            return this;
        }

        Draft recheck(RecheckRecord done) {
            recheck = done;
            return this;
        }

        Draft closing(Closing signed) {
            closing = signed;
            return this;
        }

        Draft waiver(@Nullable ItemWaiver granted) {
            waiver = granted;
            return this;
        }

        Draft duties(List<LedgerDuty> all) {
            duties = all;
            return this;
        }

        LedgerItem item() {
            return new LedgerItem(
                    was.id,
                    was.kind,
                    was.about,
                    problem,
                    observed,
                    severity,
                    dates,
                    seen,
                    reopened,
                    state,
                    way,
                    person,
                    inspector,
                    signedOn,
                    claim,
                    recheck,
                    closing,
                    waiver,
                    duties,
                    was.version + 1);
        }
    }
}
