package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Index;
import org.drools.model.functions.Function1;

/** All that rules may ask for of one submission, by type, and by what rules look facts up by. Not for use by several threads. */
final class FactsByType {
    private static final Object[] NONE = {};

    private final Map<Class<?>, Object[]> byType = new HashMap<>();
    private final Map<AskedFact, Object[]> alone = new HashMap<>();
    private final Map<Class<?>, Map<Integer, Map<Object, Object[]>>> byProperty = new HashMap<>();

    FactsByType(List<Object> facts) {
        Map<Class<?>, List<Object>> lists = new HashMap<>();
        for (Object fact : facts) {
            lists.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
        lists.forEach((type, list) -> byType.put(type, list.toArray()));
    }

    /** The facts of a type. */
    Object[] of(Class<?> type) {
        return byType.getOrDefault(type, NONE);
    }

    /** The facts of which holds what is asked of them alone, found out once where they are asked for again and again. */
    Object[] of(AskedFact wanted) throws Exception {
        Object[] known = alone.get(wanted);
        if (known == null) {
            List<Object> facts = new ArrayList<>();
            for (Object fact : of(wanted.type())) {
                if (wanted.holdsAlone(fact)) {
                    facts.add(fact);
                }
            }
            known = facts.toArray();
            alone.put(wanted, known);
        }
        return known;
    }

    /**
     * The facts of a type that have a value, in their order.
     *
     * @param by tells the value of each; many rules share one number of it
     */
    Object[] of(Class<?> type, Index<Object, ?> by, Object value) throws Exception {
        Map<Integer, Map<Object, Object[]>> properties = byProperty.computeIfAbsent(type, t -> new HashMap<>());
        Map<Object, Object[]> known = properties.get(by.getIndexId());
        if (known == null) {
            known = grouped(of(type), by.getLeftOperandExtractor());
            properties.put(by.getIndexId(), known);
        }
        return known.getOrDefault(value, NONE);
    }

    private static Map<Object, Object[]> grouped(Object[] facts, Function1<Object, ?> by) throws Exception {
        Map<Object, List<Object>> lists = new HashMap<>();
        for (Object fact : facts) {
            lists.computeIfAbsent(by.apply(fact), value -> new ArrayList<>()).add(fact);
        }
        Map<Object, Object[]> grouped = new HashMap<>();
        lists.forEach((value, list) -> grouped.put(value, list.toArray()));
        return grouped;
    }
}
