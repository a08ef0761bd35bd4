package org.dudao.facts;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;

/**
 * The layout of a record of facts in a submission.
 *
 * @param record the simple name of the record
 * @param parts its components in order, by name in a submission
 */
public record RecordSchema(String record, Map<String, Part> parts) {
    /**
     * One component: a field, a group, or a table.
     *
     * @param field for a field, its schema
     * @param shape for a group its schema, for a table that of its rows
     * @param table for a table, its headings
     */
    public record Part(String component, FieldSchema field, RecordSchema shape, Heading table) {}

    /** The headings of a table. */
    public record Heading(String zh, String en) {}

    /** The record's canonical constructor. */
    public Constructor<?> constructor() {
        return type().getDeclaredConstructors()[0];
    }

    /** The record's class. */
    public Class<?> type() {
        try {
            return Class.forName(RecordSchema.class.getPackageName() + "." + record);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The dictionary names " + record + ", which is not a record of facts.", e);
        }
    }

    /** The names of the fields, groups and tables, in order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }
}
