package org.dudao.rules;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.dudao.standards.RuleBaseException;

/** A rule that asks for facts, whether there are some or none, and what they come to together, each in a way that needs no session. */
final class PlainRule {
    private static final int HANDED_TO = -1;

    private static final List<Rule.Attribute<?>> ATTRIBUTES = List.of(
            Rule.Attribute.NO_LOOP,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.ENABLED,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.SALIENCE,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    private final String name;
    private final AskedGroup[] asked;
    private final int places;
    private final BlockN says;
    private final int[] takes;

    /**
     * A rule.
     *
     * @param asks what the rule asks
     * @param says what the rule says of facts of which all holds
     * @param takes what it takes for that, as places of what is asked; -1 is what it hands over to
     */
    private PlainRule(String name, PlainConditions asks, BlockN says, int[] takes) {
        this.name = name;
        this.asked = asks.asked().toArray(AskedGroup[]::new);
        this.places = asks.places();
        this.says = says;
        this.takes = takes;
    }

    String name() {
        return name;
    }

    /** Whether a rule may insert, change or retract facts, so that what others see depends on it. */
    static boolean mayChangeFacts(Rule rule) {
        return rule.getConsequences().values().stream().anyMatch(Consequence::isUsingDrools);
    }

    /** The rule, or null where it has an order among rules, or asks in a way that needs a session. */
    static PlainRule of(Rule rule) {
        List<Condition> conditions = rule.getView().getSubConditions();
        int last = conditions.size() - 1;
        Collection<Consequence> consequences = rule.getConsequences().values();
        if (last < 1
                || conditions.get(last).getType() != Condition.Type.CONSEQUENCE
                || consequences.size() != 1
                || ATTRIBUTES.stream().anyMatch(a -> !Objects.equals(rule.getAttribute(a), a.getDefaultValue()))) {
            return null;
        }
        PlainConditions asks = new PlainConditions();
        Consequence says = consequences.iterator().next();
        if (says.isBreaking() || !asks.read(conditions.subList(0, last))) {
            return null;
        }
        int[] takes = takes(says, asks);
        return takes == null ? null : new PlainRule(rule.getName(), asks, says.getBlock(), takes);
    }

    private static int[] takes(Consequence says, PlainConditions asks) {
        int[] takes = new int[says.getVariables().length];
        for (int i = 0; i < takes.length; i++) {
            Variable<?> taken = says.getVariables()[i];
            takes[i] = taken.getType() == Derived.class ? HANDED_TO : asks.place(taken);
            if (takes[i] < 0 && taken.getType() != Derived.class) {
                return null;
            }
        }
        return takes;
    }

    /**
     * Says of facts what there is to say.
     *
     * @param all the facts
     */
    void speak(FactsByType all, Derived derived) {
        try {
            Object[] taken = new Object[takes.length];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = derived;
            }
            choose(0, new Object[places], all, taken);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuleBaseException("The rule \"" + name + "\" cannot be asked: " + e);
        }
    }

    private void choose(int which, Object[] chosen, FactsByType all, Object[] taken) throws Exception {
        AskedGroup group = asked[which];
        if (!group.isForEach()) {
            if (group.isAnswered(all, chosen)) {
                next(which, chosen, all, taken);
            }
            return;
        }
        AskedFact wanted = group.facts()[0];
        for (Object fact : wanted.candidates(all, chosen)) {
            if (wanted.holds(fact, chosen)) {
                next(which, chosen, all, taken);
            }
        }
    }

    private void next(int which, Object[] chosen, FactsByType all, Object[] taken) throws Exception {
        if (which + 1 == asked.length) {
            say(chosen, taken);
        } else {
            choose(which + 1, chosen, all, taken);
        }
    }

    private void say(Object[] chosen, Object[] taken) throws Exception {
        for (int i = 0; i < taken.length; i++) {
            if (takes[i] != HANDED_TO) {
                taken[i] = chosen[takes[i]];
            }
        }
        says.execute(taken);
    }
}
