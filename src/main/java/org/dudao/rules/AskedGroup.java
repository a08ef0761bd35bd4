package org.dudao.rules;

import java.io.Serializable;
import org.drools.model.Condition;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * What a rule asks of facts together: that it may speak of each, that there are some or none, that for all of one there is another, or
 * what they come to.
 */
final class AskedGroup {
    private final Condition.Type how;
    private final AskedFact[] facts;
    private Gathering gathering;

    /**
     * A group.
     *
     * @param how a pattern, for each fact; exists, not, forall, or accumulate
     * @param facts each asked for beside the ones before it
     */
    AskedGroup(Condition.Type how, AskedFact[] facts) {
        this.how = how;
        this.facts = facts;
    }

    /** Whether the rule speaks of each fact, and not of all of them together. */
    boolean isForEach() {
        return how == Condition.Type.PATTERN;
    }

    /** Whether it is asked that there be some or none, and not for each or all of them. */
    boolean isOfSomeOrNone() {
        return how == Condition.Type.EXISTS || how == Condition.Type.NOT;
    }

    /** The facts that are asked for. */
    AskedFact[] facts() {
        return facts;
    }

    /** Asks what the facts come to together, see {@link Gathering}. */
    void gather(AccumulateFunction<Serializable> function, int of, int at) {
        gathering = gathering == null ? new Gathering() : gathering;
        gathering.ask(function, of, at);
    }

    /**
     * Whether there are some or none, as is asked, or they come to something.
     *
     * @param chosen what the rule has named so far
     */
    boolean isAnswered(FactsByType all, Object[] chosen) throws Exception {
        return switch (how) {
            case EXISTS -> isAny(0, all, chosen);
            case NOT -> !isAny(0, all, chosen);
            case FORALL -> isForAll(all, chosen);
            default -> isGathered(all, chosen);
        };
    }

    private boolean isGathered(FactsByType all, Object[] chosen) throws Exception {
        Serializable[] known = gathering.begun();
        gather(0, known, all, chosen);
        return gathering.isEnded(known, chosen);
    }

    /** Whether there are facts, from one of the group on, of which all holds. */
    private boolean isAny(int which, FactsByType all, Object[] chosen) throws Exception {
        if (which == facts.length) {
            return true;
        }
        AskedFact wanted = facts[which];
        for (Object fact : wanted.candidates(all, chosen)) {
            if (wanted.holds(fact, chosen) && isAny(which + 1, all, chosen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isForAll(FactsByType all, Object[] chosen) throws Exception {
        AskedFact each = facts[0];
        for (Object fact : each.candidates(all, chosen)) {
            if (each.holds(fact, chosen) && !isAny(1, all, chosen)) {
                return false;
            }
        }
        return true;
    }

    private void gather(int which, Serializable[] known, FactsByType all, Object[] chosen) throws Exception {
        if (which == facts.length) {
            gathering.take(known, chosen);
            return;
        }
        AskedFact wanted = facts[which];
        for (Object fact : wanted.candidates(all, chosen)) {
            if (wanted.holds(fact, chosen)) {
                gather(which + 1, known, all, chosen);
            }
        }
    }
}
