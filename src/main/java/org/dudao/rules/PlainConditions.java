package org.dudao.rules;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Reads what a rule asks, as Drools has compiled it, as far as that needs no session. */
final class PlainConditions {
    private final List<AskedGroup> asked = new ArrayList<>();

    /** What the rule names, each at its place: facts, values of them, and what facts come to together. */
    private final List<Variable<?>> named = new ArrayList<>();

    /** Whether all was read that a rule asks; where something was not, the rule is left to a session. */
    boolean read(List<Condition> conditions) {
        return conditions.stream().allMatch(this::read) && !joins();
    }

    /** What is asked, in the order of the rule. */
    List<AskedGroup> asked() {
        return asked;
    }

    /** How many places what is named takes. */
    int places() {
        return named.size();
    }

    /** The place of what a rule names; -1 where it is none of that. */
    int place(Object variable) {
        return named.indexOf(variable);
    }

    /** Whether rows are asked for, for each of other rows, as a session finds them faster, or indicators beside what they are made of. */
    private boolean joins() {
        boolean rows = false;
        for (AskedGroup group : asked) {
            boolean among = rows;
            for (AskedFact fact : group.facts()) {
                boolean anyRow = DatasetFacts.isRow(fact.type()) && !fact.isLookedUp();
                boolean again = among && anyRow;
                if ((again && !mayAskAgain(group, fact)) || (fact.type() == Indicator.class && !isOnly(group))) {
                    return true;
                } else if (again) {
                    fact.askAgain();
                }
                among |= anyRow;
            }
            rows |= among && group.isForEach();
        }
        return asked.stream().noneMatch(AskedGroup::isForEach);
    }

    /** The first of which all holds is enough, and no session finds it other than by going through them. */
    private static boolean mayAskAgain(AskedGroup group, AskedFact fact) {
        return group.isOfSomeOrNone() && !fact.isSorted();
    }

    private boolean isOnly(AskedGroup group) {
        return asked.size() == 1 && group.facts().length == 1;
    }

    private boolean read(Condition condition) {
        Condition.Type how = condition.getType();
        List<Condition> parts = condition.getSubConditions();
        return switch (how) {
            case PATTERN -> readGroup(how, List.of(condition)) != null;
            case EXISTS, NOT, FORALL -> parts.size() == 1 && readGroup(how, flat(parts.get(0))) != null;
            case ACCUMULATE -> readGathering((AccumulatePattern<?>) condition);
            default -> false;
        };
    }

    private static List<Condition> flat(Condition condition) {
        return condition.getType() == Condition.Type.AND ? condition.getSubConditions() : List.of(condition);
    }

    private AskedGroup readGroup(Condition.Type how, List<Condition> patterns) {
        AskedFact[] facts = new AskedFact[patterns.size()];
        if (how == Condition.Type.FORALL && facts.length != 2) {
            return null;
        }
        for (int i = 0; i < facts.length; i++) {
            facts[i] = readFact(patterns.get(i));
            if (facts[i] == null) {
                return null;
            }
        }
        AskedGroup group = new AskedGroup(how, facts);
        asked.add(group);
        return group;
    }

    private boolean readGathering(AccumulatePattern<?> gathering) {
        AskedGroup group = readGroup(Condition.Type.ACCUMULATE, flat(gathering.getCondition()));
        if (group == null) {
            return false;
        }
        for (org.drools.model.functions.accumulate.AccumulateFunction one : gathering.getAccumulateFunctions()) {
            int of = place(one.getSource());
            boolean plain = of >= 0 && isEmpty(one.getExternalVars()) && !one.isFixedValue();
            if (!plain || !(one.createFunctionObject() instanceof AccumulateFunction<?> function)) {
                return false;
            }
            named.add(one.getResult());
            @SuppressWarnings("unchecked") // what it keeps is its own affair
            AccumulateFunction<Serializable> reckons = (AccumulateFunction<Serializable>) function;
            group.gather(reckons, of, named.size() - 1);
        }
        return true;
    }

    private static boolean isEmpty(Variable<?>[] variables) {
        return variables == null || variables.length == 0;
    }

    /** What is asked of facts of one type that are known; null where it is not read. */
    @SuppressWarnings("unchecked") // of whatever a binding is a value
    private AskedFact readFact(Condition condition) {
        List<SingleConstraint> constraints = new ArrayList<>();
        if (condition.getType() != Condition.Type.PATTERN
                || !isPlain((Pattern<?>) condition)
                || !gather(((Pattern<?>) condition).getConstraint(), constraints)) {
            return null;
        }
        Pattern<?> pattern = (Pattern<?>) condition;
        if (place(pattern.getPatternVariable()) >= 0) {
            return null; // what facts come to together is held against something
        }
        named.add(pattern.getPatternVariable());
        AskedFact fact = new AskedFact(pattern.getPatternVariable().getType(), named.size() - 1);
        for (Binding binding : pattern.getBindings()) {
            if (binding.getInputVariables().length != 1 || binding.getInputVariable() != pattern.getPatternVariable()) {
                return null;
            }
            named.add(binding.getBoundVariable());
            fact.name((Function1<Object, Object>) binding.getBindingFunction(), named.size() - 1);
        }
        for (SingleConstraint constraint : constraints) {
            int[] places = places(constraint.getVariables());
            if (places == null || constraint.isTemporal()) {
                return null;
            }
            fact.ask(constraint, places);
        }
        return fact;
    }

    private static boolean isPlain(Pattern<?> pattern) {
        return pattern.getPatternVariable() instanceof Declaration<?> declared
                && declared.getSource() == null
                && declared.getWindow() == null
                && !pattern.isPassive()
                && Modifier.isFinal(declared.getType().getModifiers());
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

    /** The places of variables; null where one is not named. */
    private int[] places(Variable<?>[] variables) {
        int[] places = new int[variables.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(variables[i]);
            if (places[i] < 0) {
                return null;
            }
        }
        return places;
    }
}
