package org.dudao.rules;

import java.util.Arrays;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;

/** A fact that a rule asks for, and what must hold of it. */
final class AskedFact {
    private final Class<?> type;
    private final int own;
    private Predicate1<Object>[] alone = none();
    private Beside[] beside = {};
    private LookUp by;
    private Value[] values = {};
    private boolean again;
    private boolean sorted;

    /** What must hold of several facts. */
    private static final class Beside {
        private final PredicateN asks;
        private final int[] places;

        Beside(PredicateN asks, int[] places) {
            this.asks = asks;
            this.places = places;
        }

        boolean holds(Object[] chosen) throws Exception {
            Object[] about = new Object[places.length];
            for (int i = 0; i < about.length; i++) {
                about[i] = chosen[places[i]];
            }
            return asks.test(about);
        }
    }

    /**
     * What a fact is looked up by: a text of its own that is also one of another's, or that the rule itself states.
     *
     * @param index tells the fact's own
     * @param of tells the other's; null where the rule states it
     * @param other the place of the other
     * @param stated the text that the rule states
     */
    private record LookUp(Index<Object, ?> index, Function1<Object, ?> of, int other, Object stated) {
        Object wanted(Object[] chosen) throws Exception {
            return of == null ? stated : of.apply(chosen[other]);
        }
    }

    /**
     * A value of the fact that the rule has a name for.
     *
     * @param at its place
     */
    private record Value(Function1<Object, Object> of, int at) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate1<Object>[] none() {
        return new Predicate1[0];
    }

    /**
     * Any fact of a type.
     *
     * @param own its place among what the rule names
     */
    AskedFact(Class<?> type, int own) {
        this.type = type;
        this.own = own;
    }

    Class<?> type() {
        return type;
    }

    /**
     * Asks for more.
     *
     * @param places of what it is about
     */
    @SuppressWarnings("unchecked")
    void ask(SingleConstraint more, int[] places) {
        if (!isLookedUp()
                && more.getIndex() instanceof BetaIndex<?, ?, ?> index
                && isOfTexts(index)
                && places[0] == own
                && places[1] != own) {
            BetaIndex<Object, Object, ?> both = (BetaIndex<Object, Object, ?>) index;
            by = new LookUp(
                    both, both.getRightOperandExtractor(), places[1], null); // which finds those of which it holds
        } else if (places.length == 1 && places[0] == own) {
            alone = Arrays.copyOf(alone, alone.length + 1);
            alone[alone.length - 1] = more.getPredicate1();
            if (by == null && more.getIndex() instanceof AlphaIndex<?, ?> index && isOfTexts(index)) {
                by = new LookUp((Index<Object, ?>) index, null, -1, index.getRightValue());
            }
        } else {
            beside = Arrays.copyOf(beside, beside.length + 1);
            beside[beside.length - 1] = new Beside(more.getPredicate(), places);
            sorted |= more.getIndex() != null && more.getIndex().getConstraintType() != Index.ConstraintType.NOT_EQUAL;
        }
    }

    /** Gives a value of the fact a name. */
    void name(Function1<Object, Object> of, int at) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = new Value(of, at);
    }

    /** Whether two facts are asked for the same text. Other values may be equal without having the same hash. */
    private static boolean isOfTexts(Index<?, ?> index) {
        return index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getIndexedClass() == String.class
                && index.getIndexId() >= 0;
    }

    /** Whether the facts that may hold are found by another's code. */
    boolean isLookedUp() {
        return by != null && by.of() != null;
    }

    /** Whether a session finds the facts that may hold in a way that is not known here. */
    boolean isSorted() {
        return sorted;
    }

    /** Says that the fact is asked for again and again, for each of others. */
    void askAgain() {
        again = true;
    }

    /**
     * The facts among which those are that are asked for.
     *
     * @param chosen what the rule has named so far
     */
    Object[] candidates(FactsByType all, Object[] chosen) throws Exception {
        if (again) {
            return all.of(this);
        }
        return by == null ? all.of(type) : all.of(type, by.index(), by.wanted(chosen));
    }

    /** Whether a fact is one of which all holds that is asked of it alone. */
    boolean holdsAlone(Object fact) throws Exception {
        for (Predicate1<Object> asks : alone) {
            if (!asks.test(fact)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a fact is asked for.
     *
     * @param chosen what the rule has named so far, from now on this fact too
     */
    boolean holds(Object fact, Object[] chosen) throws Exception {
        chosen[own] = fact;
        if (!holdsAlone(fact)) {
            return false;
        }
        for (Value value : values) {
            chosen[value.at()] = value.of().apply(fact);
        }
        for (Beside others : beside) {
            if (!others.holds(chosen)) {
                return false;
            }
        }
        return true;
    }
}
