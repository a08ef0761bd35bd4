package org.dudao.score;

import java.math.BigDecimal;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Verdict;
import org.dudao.facts.Ratio;
import org.dudao.standards.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A verdict, or one part of it, as points are given for it.
 *
 * @param verdict the verdict
 * @param state what counts
 * @param observed the exact value; null if it is no number or was not given
 * @param limit the limit; null if it is not one number
 */
public record ScoredValue(
        Verdict verdict,
        State state,
        @Nullable Ratio observed,
        @Nullable Ratio limit) {
    /** What a verdict counts as. */
    public enum State {
        MET,
        BROKEN,
        /** Not assessed, or by figures that are in doubt: it may become either. */
        OPEN,
        /** Not applicable, or waived: no points hang on it. */
        OUT
    }

    /** A whole verdict. */
    static ScoredValue of(Verdict verdict) {
        return new ScoredValue(
                verdict, state(verdict.outcome(), verdict), number(verdict.observed()), bound(verdict.limit()));
    }

    /** One part of a verdict. */
    static ScoredValue of(Verdict verdict, Verdict.PartVerdict part) {
        return new ScoredValue(verdict, state(part.outcome(), verdict), number(part.observed()), bound(part.limit()));
    }

    private static State state(Outcome outcome, Verdict verdict) {
        return switch (verdict.outcome() == Outcome.WAIVED ? Outcome.WAIVED : outcome) {
            case COMPLIANT -> verdict.doubtedBy().isEmpty() ? State.MET : State.OPEN;
            case VIOLATION -> State.BROKEN;
            case QUERY, NOT_ASSESSED -> State.OPEN;
            case NOT_APPLICABLE, WAIVED -> State.OUT;
        };
    }

    private static @Nullable Ratio number(@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        } else if (quantity.numerator() != null) {
            Ratio ratio = new Ratio(quantity.numerator(), quantity.denominator());
            return ratio.isDefined() ? ratio : null;
        }
        return quantity.value() == null || !quantity.value().matches("-?\\d+(\\.\\d+)?")
                ? null
                : new Ratio(new BigDecimal(quantity.value()), BigDecimal.ONE);
    }

    private static @Nullable Ratio bound(@Nullable Quantity limit) {
        return limit == null || limit.op() == null || !isOneBound(limit.op()) ? null : number(limit);
    }

    /** Whether a limit of this kind is one number, from which a value has a distance. */
    static boolean isOneBound(Comparison op) {
        return switch (op) {
            case BELOW, AT_MOST, AT_LEAST, ABOVE -> true;
            default -> false;
        };
    }

    /** Whether points hang on it. */
    boolean counts() {
        return state != State.OUT;
    }
}
