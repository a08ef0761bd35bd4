package org.dudao.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts of an assessment say of items that are no finding of it.
 *
 * <p>An item is gone only if its verdict says so: silence is never a pass.
 */
public final class Rechecks {
    private final Map<PairKey, Verdict> verdicts = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final Predicate<Verdict> isClosed;

    /**
     * The verdicts of an assessment.
     *
     * @param isClosed whether the subject of a verdict demonstrably is no more
     */
    Rechecks(Assessment now, Predicate<Verdict> isClosed) {
        this.isClosed = isClosed;
        for (Verdict verdict : now.verdicts()) {
            verdicts.put(PairKey.of(verdict), verdict);
            judged.add(verdict.standard());
        }
    }

    /** The verdicts of an assessment that was read back: what is no more is known of the items that it followed itself. */
    public static Rechecks of(Assessment now) {
        Set<PairKey> closed = new HashSet<>();
        FollowUp followed = now.followUp();
        if (followed != null) {
            followed.items().stream()
                    .filter(item -> item.reason() == FollowUpReason.CLOSED)
                    .forEach(item -> closed.add(PairKey.of(item.standard(), item.subject())));
        }
        return new Rechecks(now, verdict -> closed.contains(PairKey.of(verdict)));
    }

    /** The verdict on a standard for a subject; null if there is none. */
    public @Nullable Verdict verdict(String standard, SubjectRef subject) {
        return verdicts.get(PairKey.of(standard, subject));
    }

    /** Why an item is no finding. */
    public FollowUpReason why(String standard, SubjectRef subject) {
        Verdict verdict = verdict(standard, subject);
        if (verdict == null) {
            return judged.contains(standard) ? FollowUpReason.SUBJECT_GONE : FollowUpReason.STANDARD_GONE;
        }
        return switch (verdict.outcome()) {
            case COMPLIANT -> compliant(verdict);
            case QUERY -> FollowUpReason.EXPLAINED;
            case NOT_APPLICABLE -> isClosed.test(verdict) ? FollowUpReason.CLOSED : FollowUpReason.NOT_APPLICABLE;
            case WAIVED -> FollowUpReason.WAIVED;
            case NOT_ASSESSED, VIOLATION -> FollowUpReason.NOT_ASSESSED;
        };
    }

    private static FollowUpReason compliant(Verdict verdict) {
        if (!verdict.doubtedBy().isEmpty()) {
            return FollowUpReason.DOUBTED;
        }
        return verdict.attested() == null ? FollowUpReason.COMPLIANT : FollowUpReason.ATTESTED;
    }
}
