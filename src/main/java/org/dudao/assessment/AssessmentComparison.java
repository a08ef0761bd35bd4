package org.dudao.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.standards.StandardSuccession;
import org.dudao.submission.Submission;

/**
 * What differs between two assessments: of one township at two times, or of two townships.
 *
 * @param old what the old one judged
 * @param now what the new one judged
 * @param items their items, the worst change first
 * @param figures the figures that differ: all of two submissions, else those that the assessments state
 * @param otherVerdicts the number of verdicts with another outcome that are no finding of either
 */
public record AssessmentComparison(
        Assessment.Head old,
        Assessment.Head now,
        List<ItemChange> items,
        List<FigureChange> figures,
        int otherVerdicts) {
    /** Compares two assessments by what they state. */
    public static AssessmentComparison of(Assessment old, Assessment now, StandardSuccession succession) {
        return of(old, now, succession, StatedFigures.of(old, now));
    }

    /** Compares two assessments, and all figures of their submissions. */
    public static AssessmentComparison of(
            Assessment old,
            Assessment now,
            StandardSuccession succession,
            Submission oldSubmission,
            Submission newSubmission) {
        return of(old, now, succession, ComparedFigures.of(oldSubmission, newSubmission));
    }

    private static AssessmentComparison of(
            Assessment old, Assessment now, StandardSuccession succession, List<FigureChange> figures) {
        return new AssessmentComparison(
                old.assessment(),
                now.assessment(),
                ComparedItems.of(old, now, succession),
                figures,
                otherVerdicts(old, now));
    }

    private static int otherVerdicts(Assessment old, Assessment now) {
        SubjectMatch match = new SubjectMatch(
                now.assessment().township().code(), old.assessment().township().code());
        Rechecks before = Rechecks.of(old);
        int others = 0;
        for (Verdict verdict : now.verdicts()) {
            SubjectRef subject = match.match(verdict.subject());
            ItemValue was = subject == null ? null : ItemValue.of(before.verdict(verdict.standard(), subject));
            boolean isOther = was != null && was.outcome() != verdict.outcome();
            if (isOther && !was.isFinding() && !ItemValue.of(verdict).isFinding()) {
                others++;
            }
        }
        return others;
    }

    /** Whether both are of one township or county. */
    public boolean isOfOne() {
        return old.township().code().equals(now.township().code());
    }

    /** Whether anything differs. */
    public boolean isDifferent() {
        return otherVerdicts > 0 || !figures.isEmpty() || items.stream().anyMatch(ItemChange::isDifference);
    }

    /** The number of items with each kind of change, the worst first. */
    public Map<ChangeKind, Integer> counts() {
        Map<ChangeKind, Integer> counts = Arrays.stream(ChangeKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> 0, Integer::sum, java.util.LinkedHashMap::new));
        items.forEach(item -> counts.merge(item.change(), 1, Integer::sum));
        return counts;
    }
}
