package org.dudao.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in last about an item in one column.
 *
 * @param code a word of a fixed list; null for what people typed
 * @param value the id of what people typed, in {@code personal}; null for a code
 * @param receipt the number of the file
 */
public record FilledText(@Nullable String code, @Nullable String value, long receipt) {
    /** The code, or the id. */
    String reference() {
        return String.valueOf(code == null ? value : code);
    }

    static FilledText of(ReturnedField field, String text, long receipt, Personal personal) {
        return field.isTyped() ? new FilledText(null, personal.id(text), receipt) : new FilledText(text, null, receipt);
    }

    /** What was filled in about an item. */
    static Map<ReturnedField, FilledText> of(Handle handle, String item) {
        Map<ReturnedField, FilledText> all = new EnumMap<>(ReturnedField.class);
        handle.createQuery("select field, code, value, receipt from filled where item = :item")
                .bind("item", item)
                .map((row, context) -> Map.entry(
                        field(row.getString("field")),
                        new FilledText(row.getString("code"), row.getString("value"), row.getLong("receipt"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** What was filled in about all items, without those that are not asked for. */
    static Map<String, Map<ReturnedField, FilledText>> all(Handle handle, Collection<String> items) {
        Map<String, Map<ReturnedField, FilledText>> all = new HashMap<>();
        handle.createQuery("select item, field, code, value, receipt from filled")
                .map((row, context) -> Map.entry(
                        row.getString("item"),
                        Map.entry(
                                field(row.getString("field")),
                                new FilledText(row.getString("code"), row.getString("value"), row.getLong("receipt")))))
                .filter(entry -> items.contains(entry.getKey()))
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), id -> new EnumMap<>(ReturnedField.class))
                        .put(entry.getValue().getKey(), entry.getValue().getValue()));
        return all;
    }

    void insert(Handle handle, String item, ReturnedField field) {
        handle.createUpdate("insert into filled (item, field, code, value, receipt)"
                        + " values (:item, :field, :code, :value, :receipt)"
                        + " on conflict (item, field) do update"
                        + " set code = excluded.code, value = excluded.value, receipt = excluded.receipt")
                .bind("item", item)
                .bind("field", field.code())
                .bind("code", code)
                .bind("value", value)
                .bind("receipt", receipt)
                .execute();
    }

    static ReturnedField field(String code) {
        for (ReturnedField field : ReturnedField.values()) {
            if (field.code().equals(code)) {
                return field;
            }
        }
        throw new IllegalStateException("The table checks its fields: " + code);
    }
}
