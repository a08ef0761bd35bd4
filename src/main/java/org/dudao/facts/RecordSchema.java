package org.dudao.facts;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of a record of facts in a submission.
 *
 * @param record the simple name of the record
 * @param parts its components in order, by name in a submission
 * @param totalOf for totals, which have only some components of the record, what precedes their headings; otherwise empty
 */
public record RecordSchema(String record, Map<String, Part> parts, String totalOf) {
    /** The layout of a whole record. */
    public RecordSchema(String record, Map<String, Part> parts) {
        this(record, parts, "");
    }

    /** Whether it holds totals only, in some components of the record. */
    public boolean isTotals() {
        return !totalOf.isEmpty();
    }

    /** The layout of the totals of many such records: the fields that can be summed, in their groups. */
    RecordSchema totals(String of) {
        Map<String, Part> totals = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (part.field() != null && part.field().summable()) {
                totals.put(name, new Part(part.component(), part.field().total(of), null, null));
            } else if (part.shape() != null && part.table() == null) {
                RecordSchema inner = part.shape().totals(of);
                if (!inner.parts.isEmpty()) {
                    totals.put(name, new Part(part.component(), null, inner, null));
                }
            }
        });
        return new RecordSchema(record, totals, of);
    }

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
