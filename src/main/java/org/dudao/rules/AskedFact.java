package org.dudao.rules;

import java.util.Arrays;
import java.util.List;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;

/** A fact that a rule asks for, and all that must hold of it. */
final class AskedFact {
    private final Class<?> type;
    private Predicate1<Object>[] alone = none();
    private Beside[] beside = {};
    private LookUp by;

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

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate1<Object>[] none() {
        return new Predicate1[0];
    }

    /** Any fact of a type. */
    AskedFact(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    /**
     * Asks for more.
     *
     * @param places of the facts that it is about, among those of the rule
     * @param own the place of this fact
     */
    @SuppressWarnings("unchecked")
    void ask(SingleConstraint more, int[] places, int own) {
        if (more.getIndex() instanceof BetaIndex<?, ?, ?> index && by == null && isOfTexts(index) && places[0] == own) {
            by = new LookUp((BetaIndex<Object, Object, ?>) index, places[1]); // which finds those of which it holds
        } else if (places.length == 1 && places[0] == own) {
            alone = Arrays.copyOf(alone, alone.length + 1);
            alone[alone.length - 1] = more.getPredicate1();
        } else {
            beside = Arrays.copyOf(beside, beside.length + 1);
            beside[beside.length - 1] = new Beside(more.getPredicate(), places);
        }
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
     * The facts that may hold.
     *
     * @param chosen the facts of the rule so far
     */
    List<Object> lookUp(FactsByType all, Object[] chosen) throws Exception {
        return all.of(type, by.index(), by.index().getRightOperandExtractor().apply(chosen[by.other()]));
    }

    /**
     * Whether a fact is asked for.
     *
     * @param chosen the facts of the rule so far, this one among them
     */
    boolean holds(Object fact, Object[] chosen) throws Exception {
        for (Predicate1<Object> asks : alone) {
            if (!asks.test(fact)) {
                return false;
            }
        }
        for (Beside others : beside) {
            if (!others.holds(chosen)) {
                return false;
            }
        }
        return true;
    }
}
