package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dudao.assessment.FollowUpDuty;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpReason;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An item of the ledger as the next assessment of its township compares with it.
 *
 * <p>Only a closed one is gone: of one that the data once showed to comply, and that nobody closed, the deadlines run on. Those of a waived
 * one, of a standing duty and of what was handed over do not run; if it is found again, they start anew.
 */
final class EarlierItem {
    private EarlierItem() {}

    /**
     * The item.
     *
     * @param on the as-of date of the newest assessment in the ledger
     */
    static FollowUpItem of(LedgerItem item, EarlierDuties parties, LocalDate on) {
        FollowUpState state = state(item);
        List<FollowUpDuty> duties = parties.list(item, on);
        FollowUpDuty first = duties.get(0);
        boolean runs = state == FollowUpState.UNRESOLVED || state == FollowUpState.NOT_RECHECKED;
        Closing closing = item.closing();
        return new FollowUpItem(
                item.id(),
                Objects.requireNonNull(item.about().standard(), "an item of a finding has a standard"),
                item.about().subject(),
                item.severity(),
                item.kind() == ItemKind.QUERY ? Outcome.QUERY : Outcome.VIOLATION,
                item.problem(),
                first.party(),
                state,
                reason(item.seen().state()),
                item.dates().firstSeen(),
                first.firstDue(),
                first.due(),
                runs ? first.overdueDays() : 0,
                item.seen().times(),
                runs && first.extended(),
                first.step(),
                closing == null ? null : closing.on(),
                duties);
    }

    private static FollowUpState state(LedgerItem item) {
        if (item.state() == ItemState.PASSED) {
            return FollowUpState.FIXED;
        } else if (!item.state().hasDeadline() || item.seen().state() == DataState.WAIVED) {
            return FollowUpState.WAIVED;
        }
        DataState data = item.seen().state();
        return data == DataState.FOUND || data == DataState.DISPUTED
                ? FollowUpState.UNRESOLVED
                : FollowUpState.NOT_RECHECKED;
    }

    private static @Nullable FollowUpReason reason(DataState state) {
        return switch (state) {
            case FOUND, DISPUTED, ON_SITE -> null;
            case COMPLIANT -> FollowUpReason.COMPLIANT;
            case ATTESTED -> FollowUpReason.ATTESTED;
            case EXPLAINED -> FollowUpReason.EXPLAINED;
            case DEMOLISHED -> FollowUpReason.CLOSED;
            case DOUBTED -> FollowUpReason.DOUBTED;
            case WAIVED -> FollowUpReason.WAIVED;
            case NOT_ASSESSED -> FollowUpReason.NOT_ASSESSED;
            case NOT_APPLICABLE -> FollowUpReason.NOT_APPLICABLE;
            case SUBJECT_VANISHED -> FollowUpReason.SUBJECT_GONE;
            case STANDARD_RETIRED, OUT_OF_SCOPE -> FollowUpReason.STANDARD_GONE;
        };
    }
}
