package org.dudao.rules;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.dudao.standards.RuleBaseException;

/** A rule that asks for facts, and whether there are some or none: one that counts or gathers is left to a session. */
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
    private final AskedFact[] asked;
    private final BlockN says;
    private final int[] takes;

    /**
     * A rule.
     *
     * @param asked the facts, in the order of the rule
     * @param says what the rule says of facts of which all holds
     * @param takes what it takes for that, as places in {@code asked}; -1 is what it hands over to
     */
    private PlainRule(String name, List<AskedFact> asked, BlockN says, int[] takes) {
        this.name = name;
        this.asked = asked.toArray(AskedFact[]::new);
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

    /** The rule, or null where it asks for more than facts, has an order among rules, or asks for any row beside any other. */
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
        List<Variable<?>> facts = new ArrayList<>();
        List<AskedFact> asked = new ArrayList<>();
        for (Condition condition : conditions.subList(0, last)) {
            Pattern<?> pattern = pattern(condition);
            if (pattern == null) {
                return null;
            }
            facts.add(pattern.getPatternVariable());
            AskedFact fact = asked(pattern, condition.getType(), facts);
            if (fact == null) {
                return null;
            }
            asked.add(fact);
        }
        Consequence says = consequences.iterator().next();
        int[] takes = takes(says, facts);
        return takes == null
                        || says.isBreaking()
                        || joins(asked)
                        || asked.stream().noneMatch(AskedFact::isForEach)
                ? null
                : new PlainRule(rule.getName(), asked, says.getBlock(), takes);
    }

    /** Whether rows are asked for beside rows other than by a code, or indicators beside what they are made of. */
    private static boolean joins(List<AskedFact> asked) {
        boolean indicators = asked.stream().anyMatch(fact -> fact.type() == Indicator.class);
        return asked.stream()
                                .filter(fact -> DatasetFacts.isRow(fact.type()) && !fact.isLookedUp())
                                .count()
                        > 1
                || (indicators && asked.size() > 1);
    }

    /** The pattern of the facts that a condition asks for, or of which it asks for some or none; null where it asks otherwise. */
    private static Pattern<?> pattern(Condition condition) {
        boolean someOrNone = condition.getType() == Condition.Type.NOT || condition.getType() == Condition.Type.EXISTS;
        boolean one = someOrNone && condition.getSubConditions().size() == 1;
        Condition asked = one ? condition.getSubConditions().get(0) : condition;
        return asked.getType() == Condition.Type.PATTERN && isPlain((Pattern<?>) asked) ? (Pattern<?>) asked : null;
    }

    /** Whether a pattern asks for a fact of just one type that is known, and names no part of it. */
    private static boolean isPlain(Pattern<?> pattern) {
        return pattern.getPatternVariable() instanceof Declaration<?> declared
                && declared.getSource() == null
                && declared.getWindow() == null
                && pattern.getBindings().isEmpty()
                && !pattern.isPassive()
                && Modifier.isFinal(declared.getType().getModifiers());
    }

    /** What is asked of the last of the facts; null where that is asked otherwise than of these facts. */
    private static AskedFact asked(Pattern<?> pattern, Condition.Type how, List<Variable<?>> facts) {
        List<SingleConstraint> constraints = new ArrayList<>();
        if (!gather(pattern.getConstraint(), constraints)) {
            return null;
        }
        AskedFact fact = new AskedFact(pattern.getPatternVariable().getType(), how, facts.size() - 1);
        for (SingleConstraint constraint : constraints) {
            int[] places = places(constraint.getVariables(), facts);
            if (places == null || constraint.isTemporal()) {
                return null;
            }
            fact.ask(constraint, places);
        }
        return fact;
    }

    /** Gathers all that must hold; false where something else is asked, such as that one of several holds. */
    private static boolean gather(Constraint constraint, List<SingleConstraint> all) {
        if (constraint instanceof SingleConstraint single) {
            boolean always = single.getVariables().length == 0;
            if (!always) {
                all.add(single);
            }
            return !always || single.getExprId().equals(SingleConstraint.TRUE.getExprId());
        }
        return (constraint.getType() == Constraint.Type.MULTIPLE || constraint.getType() == Constraint.Type.AND)
                && constraint.getChildren().stream().allMatch(child -> gather(child, all));
    }

    /** The places of variables among facts; null where one is none of them. */
    private static int[] places(Variable<?>[] variables, List<Variable<?>> facts) {
        int[] places = new int[variables.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = facts.indexOf(variables[i]);
            if (places[i] < 0) {
                return null;
            }
        }
        return places;
    }

    private static int[] takes(Consequence says, List<Variable<?>> facts) {
        int[] takes = new int[says.getVariables().length];
        for (int i = 0; i < takes.length; i++) {
            Variable<?> taken = says.getVariables()[i];
            takes[i] = taken.getType() == Derived.class ? HANDED_TO : facts.indexOf(taken);
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
            choose(0, new Object[asked.length], all, taken);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuleBaseException("The rule \"" + name + "\" cannot be asked: " + e);
        }
    }

    private void choose(int place, Object[] chosen, FactsByType all, Object[] taken) throws Exception {
        AskedFact wanted = asked[place];
        if (!wanted.isForEach()) {
            if (wanted.isAnswered(all, chosen)) {
                next(place, chosen, all, taken);
            }
            return;
        }
        for (Object fact : wanted.candidates(all, chosen)) {
            if (wanted.holds(fact, chosen)) {
                next(place, chosen, all, taken);
            }
        }
    }

    private void next(int place, Object[] chosen, FactsByType all, Object[] taken) throws Exception {
        if (place + 1 == chosen.length) {
            say(chosen, taken);
        } else {
            choose(place + 1, chosen, all, taken);
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
