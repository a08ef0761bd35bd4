package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * The rules that look at one fact alone, asked fact by fact without a session.
 *
 * <p>Drools has compiled what they ask and what they say. Where a rule joins nothing and none changes what is known, a session finds what
 * a loop finds, but makes tuples, an agenda and a match for each: most of what deriving thousands of submissions costs. May be shared
 * between threads.
 */
final class OneFactRules {
    /** No rule. */
    static final OneFactRules NONE = new OneFactRules(Map.of(), Set.of());

    private final Map<Class<?>, List<OneFactRule>> byType;
    private final Set<Rule> rules;

    private OneFactRules(Map<Class<?>, List<OneFactRule>> byType, Set<Rule> rules) {
        this.byType = byType;
        this.rules = rules;
    }

    /** Those of the models' rules that look at one fact alone; none where any rule may change what is known. */
    static OneFactRules of(List<Model> models) {
        Map<Class<?>, List<OneFactRule>> byType = new HashMap<>();
        Set<Rule> rules = new HashSet<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                if (OneFactRule.mayChangeFacts(rule)) {
                    return NONE;
                }
                OneFactRule alone = OneFactRule.of(rule);
                if (alone != null) {
                    byType.computeIfAbsent(alone.type(), type -> new ArrayList<>())
                            .add(alone);
                    rules.add(rule);
                }
            }
        }
        return new OneFactRules(byType, rules);
    }

    /** The models with the rules that need a session. */
    List<Model> others(List<Model> models) {
        return rules.isEmpty() ? models : models.stream().map(this::others).toList();
    }

    private Model others(Model model) {
        ModelImpl others = new ModelImpl(model.getName());
        model.getGlobals().forEach(others::addGlobal);
        model.getTypeMetaDatas().forEach(others::addTypeMetaData);
        model.getQueries().forEach(others::addQuery);
        model.getRules().stream().filter(rule -> !rules.contains(rule)).forEach(others::addRule);
        return others;
    }

    /**
     * Lets the rules speak of facts.
     *
     * @param facts those of one type best one after the other
     * @param derived what they hand over to
     */
    void speak(List<Object> facts, Derived derived) {
        if (byType.isEmpty()) {
            return;
        }
        int end;
        for (int first = 0; first < facts.size(); first = end) {
            Class<?> type = facts.get(first).getClass();
            for (end = first + 1; end < facts.size() && facts.get(end).getClass() == type; ) {
                end++;
            }
            for (OneFactRule rule : byType.getOrDefault(type, List.of())) {
                derived.firing(rule.name());
                rule.speak(facts.subList(first, end), derived);
            }
        }
    }
}
