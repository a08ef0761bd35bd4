package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * The rules that ask for facts, whether there are some or none, and what they come to together, asked by loops without a session.
 *
 * <p>Drools has compiled what they ask and what they say. Where no rule changes what is known, a session finds what loops find, but makes
 * tuples, an agenda and a match for each: most of what deriving thousands of submissions costs. May be shared between threads.
 */
final class PlainRules {
    /** No rule. */
    static final PlainRules NONE = new PlainRules(List.of(), Set.of());

    private final List<PlainRule> plain;
    private final Set<Rule> rules;

    private PlainRules(List<PlainRule> plain, Set<Rule> rules) {
        this.plain = plain;
        this.rules = rules;
    }

    /** Those of the models' rules; none where any rule may change what is known. */
    static PlainRules of(List<Model> models) {
        List<PlainRule> plain = new ArrayList<>();
        Set<Rule> rules = new HashSet<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                if (PlainRule.mayChangeFacts(rule)) {
                    return NONE;
                }
                PlainRule one = PlainRule.of(rule);
                if (one != null) {
                    plain.add(one);
                    rules.add(rule);
                }
            }
        }
        return new PlainRules(List.copyOf(plain), rules);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return plain.isEmpty();
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
     * @param facts all that may be asked for together
     * @param derived what they hand over to
     */
    void speak(List<Object> facts, Derived derived) {
        if (plain.isEmpty()) {
            return;
        }
        FactsByType all = new FactsByType(facts);
        for (PlainRule rule : plain) {
            derived.firing(rule.name());
            rule.speak(all, derived);
        }
    }
}
