package org.dudao.submission.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.RecordSchema;

/**
 * Creates records of one schema, with empty groups where none was read. May be shared between threads: two that create an element maker at
 * once create equal ones, whichever is kept.
 */
public final class RecordMaker {
    private final RecordSchema shape;
    private final Constructor<?> constructor;
    private final String[] names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<RecordSchema.Part> parts;
    private final boolean[] needed;
    private final RecordMaker[] makers;

    /** The position of each part among the components of the record; null if it has all of them, in order. */
    private final int[] positions;

    private Object empty;

    public RecordMaker(RecordSchema shape) {
        this.shape = shape;
        constructor = shape.constructor();
        parts = List.copyOf(shape.parts().values());
        names = shape.names().toArray(String[]::new);
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
        needed = new boolean[parts.size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = isNeeded(parts.get(i));
        }
        makers = new RecordMaker[parts.size()];
        positions = shape.isTotals() ? positions(shape) : null;
    }

    private static int[] positions(RecordSchema totals) {
        List<String> components = Arrays.stream(totals.type().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return totals.parts().values().stream()
                .mapToInt(part -> components.indexOf(part.component()))
                .toArray();
    }

    RecordSchema shape() {
        return shape;
    }

    public int size() {
        return parts.size();
    }

    /**
     * The index of a component in the record, or -1.
     *
     * @param likely its index if the fields come in dictionary order, as they mostly do
     */
    public int index(String name, int likely) {
        return likely < names.length && names[likely].equals(name) ? likely : index(name);
    }

    /** The index of a component in the record, or -1. */
    public int index(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    RecordSchema.Part part(int index) {
        return parts.get(index);
    }

    /** The maker for the records of a group or table. */
    RecordMaker element(int index) {
        RecordMaker known = makers[index];
        if (known == null) {
            known = new RecordMaker(parts.get(index).shape());
            makers[index] = known;
        }
        return known;
    }

    /** Whether every component that is required, or holds a required one, was seen. */
    boolean isComplete(boolean[] seen) {
        for (int i = 0; i < seen.length; i++) {
            if (needed[i] && !seen[i]) {
                return false;
            }
        }
        return true;
    }

    Set<String> names(boolean[] seen) {
        Set<String> names = new HashSet<>();
        indexes.forEach((name, index) -> {
            if (seen[index]) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean isNeeded(RecordSchema.Part part) {
        return part.field() != null
                ? part.field().required()
                : part.table() == null && part.shape().parts().values().stream().anyMatch(RecordMaker::isNeeded);
    }

    /** The record of these values; absent groups become empty ones. */
    public Object make(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            RecordSchema.Part part = parts.get(i);
            if (values[i] == null && part.shape() != null && part.table() == null) {
                values[i] = element(i).empty();
            }
        }
        try {
            return constructor.newInstance(positions == null ? values : spread(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The dictionary does not fit " + constructor, e);
        }
    }

    /** The values at their positions; null for all other components. */
    private Object[] spread(Object[] values) {
        Object[] all = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            all[positions[i]] = values[i];
        }
        return all;
    }

    private Object empty() {
        if (empty == null) {
            empty = make(new Object[parts.size()]);
        }
        return empty;
    }
}
