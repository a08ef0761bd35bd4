package org.dudao.submission;

import java.lang.reflect.RecordComponent;
import java.util.Map;

/** Copies of records in which some components differ, made by their constructors. */
final class RecordCopy {
    private RecordCopy() {}

    /**
     * A copy of a record of facts.
     *
     * @param changed the other values by the names of their components
     */
    @SuppressWarnings("unchecked")
    static <T extends Record> T with(T record, Map<String, ?> changed) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                String name = components[i].getName();
                values[i] = changed.containsKey(name)
                        ? changed.get(name)
                        : components[i].getAccessor().invoke(record);
            }
            return (T) record.getClass().getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record of facts has a public constructor.", e);
        }
    }
}
