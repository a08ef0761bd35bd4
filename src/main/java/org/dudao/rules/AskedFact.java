package org.dudao.rules;

import java.io.Serializable;
import java.util.Arrays;
import org.drools.model.BetaIndex;
import org.drools.model.Condition;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A fact that a rule asks for, or of which it asks that there be some or none, or what all of them come to; and what must hold of it. */
final class AskedFact {
    private final Class<?> type;
    private final Condition.Type how;
    private final int own;
    private Predicate1<Object>[] alone = none();
    private Beside[] beside = {};
    private LookUp by;
    private Value[] values = {};
    private Gathering gathering;

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
     * What a fact is looked up by: a text of its own that is also one of another's.
     *
     * @param index the texts of both
     * @param other the place of the other
     */
    private record LookUp(BetaIndex<Object, Object, ?> index, int other) {}

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
     * @param how a pattern, for each of them; exists, not, or accumulate
     * @param own its place among what the rule names
     */
    AskedFact(Class<?> type, Condition.Type how, int own) {
        this.type = type;
        this.how = how;
        this.own = own;
    }

    Class<?> type() {
        return type;
    }

    /** Whether the rule speaks of each such fact, and not of all of them together. */
    boolean isForEach() {
        return how == Condition.Type.PATTERN;
    }

    /**
     * Asks for more.
     *
     * @param places of what it is about
     */
    @SuppressWarnings("unchecked")
    void ask(SingleConstraint more, int[] places) {
        if (by == null
                && more.getIndex() instanceof BetaIndex<?, ?, ?> index
                && isOfTexts(index)
                && places[0] == own
                && places[1] != own) {
            by = new LookUp((BetaIndex<Object, Object, ?>) index, places[1]); // which finds those of which it holds
        } else if (places.length == 1 && places[0] == own) {
            alone = Arrays.copyOf(alone, alone.length + 1);
            alone[alone.length - 1] = more.getPredicate1();
        } else {
            beside = Arrays.copyOf(beside, beside.length + 1);
            beside[beside.length - 1] = new Beside(more.getPredicate(), places);
        }
    }

    /** Gives a value of the fact a name. */
    void name(Function1<Object, Object> of, int at) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = new Value(of, at);
    }

    /** Asks what the facts come to together, see {@link Gathering}. */
    void gather(AccumulateFunction<Serializable> function, int of, int at) {
        gathering = gathering == null ? new Gathering() : gathering;
        gathering.ask(function, of, at);
    }

    /** Whether two facts are asked for the same text. Other values may be equal without having the same hash. */
    private static boolean isOfTexts(BetaIndex<?, ?, ?> index) {
        return index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getIndexedClass() == String.class
                && index.getIndexId() >= 0;
    }

    /** Whether the facts that may hold are found by another's code. */
    boolean isLookedUp() {
        return by != null;
    }

    /**
     * The facts among which those are that are asked for.
     *
     * @param chosen what the rule has named so far
     */
    Object[] candidates(FactsByType all, Object[] chosen) throws Exception {
        return by == null
                ? all.of(type)
                : all.of(type, by.index(), by.index().getRightOperandExtractor().apply(chosen[by.other()]));
    }

    /**
     * Whether there are some or none, as is asked, or they come to something.
     *
     * @param chosen what the rule has named so far
     */
    boolean isAnswered(FactsByType all, Object[] chosen) throws Exception {
        if (gathering != null) {
            return isGathered(all, chosen);
        }
        for (Object fact : candidates(all, chosen)) {
            if (holds(fact, chosen)) {
                return how == Condition.Type.EXISTS;
            }
        }
        return how == Condition.Type.NOT;
    }

    private boolean isGathered(FactsByType all, Object[] chosen) throws Exception {
        Serializable[] known = gathering.begun();
        for (Object fact : candidates(all, chosen)) {
            if (holds(fact, chosen)) {
                gathering.take(known, chosen);
            }
        }
        return gathering.isEnded(known, chosen);
    }

    /**
     * Whether a fact is asked for.
     *
     * @param chosen what the rule has named so far, from now on this fact too
     */
    boolean holds(Object fact, Object[] chosen) throws Exception {
        chosen[own] = fact;
        for (Predicate1<Object> asks : alone) {
            if (!asks.test(fact)) {
                return false;
            }
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
