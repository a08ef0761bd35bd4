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
import org.drools.model.functions.Predicate1;
import org.dudao.standards.RuleBaseException;

/**
 * A rule that looks at one fact alone.
 *
 * @param type of the facts
 * @param asks all that must hold of a fact
 * @param says what the rule says of a fact of which it holds
 * @param factFirst whether it takes the fact before what it hands over to
 */
record OneFactRule(String name, Class<?> type, List<Predicate1<Object>> asks, BlockN says, boolean factFirst) {
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

    /** Whether a rule may insert, change or retract facts, so that what others see depends on it. */
    static boolean mayChangeFacts(Rule rule) {
        return rule.getConsequences().values().stream().anyMatch(Consequence::isUsingDrools);
    }

    /** The rule, or null where it needs a session: it joins facts, counts them, asks that there be none, or has an order among rules. */
    static OneFactRule of(Rule rule) {
        List<Condition> conditions = rule.getView().getSubConditions();
        Collection<Consequence> consequences = rule.getConsequences().values();
        if (conditions.size() != 2
                || conditions.get(0).getType() != Condition.Type.PATTERN
                || conditions.get(1).getType() != Condition.Type.CONSEQUENCE
                || consequences.size() != 1
                || ATTRIBUTES.stream().anyMatch(a -> !Objects.equals(rule.getAttribute(a), a.getDefaultValue()))) {
            return null;
        }
        return of(
                rule.getName(),
                (Pattern<?>) conditions.get(0),
                consequences.iterator().next());
    }

    private static OneFactRule of(String name, Pattern<?> pattern, Consequence consequence) {
        Variable<?> fact = pattern.getPatternVariable();
        boolean plain = fact instanceof Declaration<?> declared
                && declared.getSource() == null
                && declared.getWindow() == null
                && pattern.getBindings().isEmpty()
                && !pattern.isPassive();
        List<Predicate1<Object>> asks = asks(pattern.getConstraint(), fact);
        List<Variable<?>> takes = List.of(consequence.getVariables());
        if (!plain
                || asks == null
                || !Modifier.isFinal(fact.getType().getModifiers())
                || consequence.isBreaking()
                || takes.size() != 2
                || takes.stream().filter(fact::equals).count() != 1
                || takes.stream().noneMatch(v -> v.getType() == Derived.class)) {
            return null;
        }
        return new OneFactRule(
                name, fact.getType(), asks, consequence.getBlock(), takes.get(0).equals(fact));
    }

    /** What a constraint asks of the fact alone; null where it asks otherwise. */
    @SuppressWarnings("unchecked")
    private static List<Predicate1<Object>> asks(Constraint constraint, Variable<?> fact) {
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length == 0) {
                return single.getExprId().equals(SingleConstraint.TRUE.getExprId()) ? List.of() : null;
            }
            return single.getVariables().length == 1 && single.getVariables()[0].equals(fact)
                    ? List.of(single.getPredicate1())
                    : null;
        } else if (constraint.getType() != Constraint.Type.MULTIPLE && constraint.getType() != Constraint.Type.AND) {
            return null;
        }
        List<Predicate1<Object>> all = new ArrayList<>();
        for (Constraint child : constraint.getChildren()) {
            List<Predicate1<Object>> asks = asks(child, fact);
            if (asks == null) {
                return null;
            }
            all.addAll(asks);
        }
        return all;
    }

    /** Says of each of the facts what there is to say. */
    void speak(List<Object> facts, Derived derived) {
        try {
            for (Object fact : facts) {
                if (holds(fact)) {
                    if (factFirst) {
                        says.execute(fact, derived);
                    } else {
                        says.execute(derived, fact);
                    }
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuleBaseException("The rule \"" + name + "\" cannot be asked: " + e);
        }
    }

    private boolean holds(Object fact) throws Exception {
        for (Predicate1<Object> ask : asks) {
            if (!ask.test(fact)) {
                return false;
            }
        }
        return true;
    }
}
