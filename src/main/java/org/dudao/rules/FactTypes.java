package org.dudao.rules;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/** The types of facts that rules ask for: what else there is need not be inserted into a session, which costs time for each fact. */
final class FactTypes {
    private final Set<Class<?>> types = new HashSet<>();

    /** Whether some rule asks in a way that the types do not tell, such as for anything of an interface. */
    private boolean any;

    private FactTypes() {}

    /** The types that some rule of the models asks for. */
    static FactTypes of(List<Model> models) {
        FactTypes asked = new FactTypes();
        for (Model model : models) {
            asked.any |= !model.getQueries().isEmpty();
            for (Rule rule : model.getRules()) {
                rule.getView().getSubConditions().forEach(asked::walk);
            }
        }
        return asked;
    }

    private void walk(Condition condition) {
        switch (condition.getType()) {
            case PATTERN -> {
                Class<?> type = ((Pattern<?>) condition).getPatternVariable().getType();
                types.add(type);
                any |= !Modifier.isFinal(type.getModifiers());
            }
            case ACCUMULATE -> walk(((AccumulatePattern<?>) condition).getCondition());
            case AND, OR, NOT, EXISTS, FORALL, CONSEQUENCE ->
                condition.getSubConditions().forEach(this::walk);
            default -> any = true;
        }
    }

    /** Whether some rule may ask for a fact. */
    boolean include(Object fact) {
        return any || types.contains(fact.getClass());
    }
}
