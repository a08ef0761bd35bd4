package org.dudao.score;

import java.util.List;
import org.dudao.assessment.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * What an item's points follow from.
 *
 * @param values those of its standards, in the assessment's order
 * @param followUp what became of the earlier findings; null if no earlier assessment is known
 * @param place its place among the townships; null where there are no others to compare with
 * @param typed what people typed about the item
 */
public record ItemFacts(
        List<ScoredValue> values,
        @Nullable FollowUp followUp,
        @Nullable RankPlace place,
        TypedPoints typed) {
    /** Protects the values. */
    public ItemFacts {
        values = List.copyOf(values);
    }

    /** The values on which points hang. */
    List<ScoredValue> counted() {
        return values.stream().filter(ScoredValue::counts).toList();
    }

    /** Whether all that was assessed is not applicable or waived. */
    boolean isOut() {
        return !values.isEmpty() && counted().isEmpty();
    }

    /** Whether a value is in a state. */
    boolean any(ScoredValue.State state) {
        return values.stream().anyMatch(one -> one.state() == state);
    }
}
