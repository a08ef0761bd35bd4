package org.dudao.rules;

import java.util.Arrays;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;

/** A fact that a rule asks for, and all that must hold of it. */
final class AskedFact {
    private final Class<?> type;
    private Predicate1<Object>[] alone = none();
    private Beside[] beside = {};

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
        if (places.length == 1 && places[0] == own) {
            alone = Arrays.copyOf(alone, alone.length + 1);
            alone[alone.length - 1] = more.getPredicate1();
        } else {
            beside = Arrays.copyOf(beside, beside.length + 1);
            beside[beside.length - 1] = new Beside(more.getPredicate(), places);
        }
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
