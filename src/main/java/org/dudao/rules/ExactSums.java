package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.dudao.standards.RuleBaseError;

/** Rejects rules that accumulate inexact numbers: a sum of {@code int} wraps at 2,147,483,647, and one of {@code double} is rounded. */
final class ExactSums {
    private static final Set<Class<?>> INEXACT =
            Set.of(Byte.class, Short.class, Integer.class, Float.class, Double.class);

    private final Map<String, String> drl;
    private final List<String> problems = new ArrayList<>();

    private ExactSums(Map<String, String> drl) {
        this.drl = drl;
    }

    /**
     * Checks compiled rules.
     *
     * @param drl the source texts, by path
     * @throws RuleBaseError naming file and line of every rule with an inexact result
     */
    static void check(List<Model> models, Map<String, String> drl) {
        ExactSums check = new ExactSums(drl);
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                check.walk(rule, rule.getView());
            }
        }
        if (!check.problems.isEmpty()) {
            throw new RuleBaseError(check.problems);
        }
    }

    private void walk(Rule rule, Condition condition) {
        if (condition instanceof AccumulatePattern<?> gathering) {
            for (AccumulateFunction function : gathering.getAccumulateFunctions()) {
                refuse(rule, function);
            }
            walk(rule, gathering.getCondition());
        } else {
            condition.getSubConditions().forEach(part -> walk(rule, part));
        }
    }

    private void refuse(Rule rule, AccumulateFunction function) {
        if (function.createFunctionObject() instanceof org.kie.api.runtime.rule.AccumulateFunction<?> computes
                && INEXACT.contains(computes.getResultType())) {
            problems.add(
                    place(rule) + ": the rule \"" + rule.getName() + "\" accumulates "
                            + computes.getResultType().getSimpleName()
                            + " values, whose sum wraps or is rounded. Bind them as long or BigDecimal, for example `$n : count.longValue()`.");
        }
    }

    private String place(Rule rule) {
        for (Map.Entry<String, String> file : drl.entrySet()) {
            int at = file.getValue().indexOf("rule \"" + rule.getName() + "\"");
            if (at >= 0) {
                return file.getKey() + ":"
                        + (1
                                + file.getValue()
                                        .substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count());
            }
        }
        return String.join(", ", drl.keySet());
    }
}
