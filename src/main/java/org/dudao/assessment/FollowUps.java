package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the findings of an assessment with the items of an earlier one.
 *
 * <p>An item is gone only if its verdict says so: silence is never a pass.
 */
final class FollowUps {
    private static final Comparator<FollowUpItem> BY_SUBJECT = Comparator.comparing(FollowUpItem::standard, Order.TEXT)
            .thenComparing(one -> one.subject().kind())
            .thenComparing(one -> one.subject().id(), Order.TEXT);

    private final EarlierItems earlier;
    private final Deadlines deadlines;
    private final LocalDate asOf;
    private final Rechecks rechecks;

    private FollowUps(EarlierItems earlier, Deadlines deadlines, LocalDate asOf, Rechecks rechecks) {
        this.earlier = earlier;
        this.deadlines = deadlines;
        this.asOf = asOf;
        this.rechecks = rechecks;
    }

    /**
     * Compares.
     *
     * @param deadlines those by which the findings were made
     * @param isClosed whether the subject of a verdict demonstrably is no more
     */
    static FollowUp of(EarlierItems earlier, Deadlines deadlines, Assessment now, Predicate<Verdict> isClosed) {
        LocalDate asOf = now.assessment().asOf();
        FollowUps made = new FollowUps(earlier, deadlines, asOf, new Rechecks(now, isClosed));
        List<FollowUpItem> items = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Finding finding : now.findings()) {
            items.add(made.found(finding));
            found.add(finding.fingerprint());
        }
        earlier.byId().values().stream()
                .filter(was -> !found.contains(was.id()))
                .map(made::unseen)
                .forEach(items::add);
        items.sort(BY_SUBJECT);
        return new FollowUp(earlier.asOf(), earlier.journal(), items);
    }

    private FollowUpItem found(Finding finding) {
        FollowUpItem was = earlier.byId().get(finding.fingerprint());
        List<FollowUpDuty> duties = new ArrayList<>();
        for (AssignedDuty duty : finding.duties()) {
            int nth =
                    (int) duties.stream().filter(d -> d.party() == duty.party()).count();
            boolean isQuery = finding.outcome() == Outcome.QUERY;
            duties.add(deadlines.followed(finding.fingerprint(), duty, nth, isQuery, asOf));
        }
        FollowUpDuty first = duties.get(0);
        return new FollowUpItem(
                finding.fingerprint(),
                finding.standard(),
                finding.subject(),
                finding.severity(),
                finding.outcome(),
                finding.problem(),
                finding.responsible(),
                state(was),
                null,
                was == null ? asOf : was.firstSeen(),
                first.firstDue(),
                first.due(),
                first.overdueDays(),
                was == null ? 1 : was.times() + 1,
                first.extended(),
                first.step(),
                null,
                duties);
    }

    private static FollowUpState state(@Nullable FollowUpItem was) {
        if (was == null) {
            return FollowUpState.NEW;
        }
        return was.state() == FollowUpState.FIXED ? FollowUpState.REOPENED : FollowUpState.UNRESOLVED;
    }

    private FollowUpItem unseen(FollowUpItem was) {
        FollowUpReason why = rechecks.why(was.standard(), was.subject());
        FollowUpState now = state(why);
        if (was.state() == FollowUpState.FIXED) {
            return now == FollowUpState.FIXED
                    ? was.unseen(now, why, asOf, was.fixedOn())
                    : was; // it was gone already, and nobody has found it again
        }
        return was.unseen(now, why, asOf, now == FollowUpState.FIXED ? asOf : null);
    }

    private static FollowUpState state(FollowUpReason why) {
        return switch (why) {
            case COMPLIANT, DOUBTED, ATTESTED, EXPLAINED, CLOSED -> FollowUpState.FIXED;
            case WAIVED -> FollowUpState.WAIVED;
            case NOT_ASSESSED, NOT_APPLICABLE, SUBJECT_GONE, STANDARD_GONE -> FollowUpState.NOT_RECHECKED;
        };
    }
}
