package org.dudao.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.facts.Grade;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;

/**
 * One field of the dictionary over all townships of a county, as far as one standard looks at it.
 *
 * @param standard the standard's id
 * @param field the field's path, such as {@code schools[].studentCount}
 * @param items the values in order of township and row; one that was not reported is there, and null
 */
public record CountyColumn(String standard, String field, List<Item> items) {
    /**
     * One value.
     *
     * @param key the township's code, for a row of a table with the row's code: what tells which values belong together
     * @param value null where it was not reported
     */
    public record Item(String key, Object value) {}

    /** By what rules ask for it. */
    public ColumnKey key() {
        return new ColumnKey(standard, field);
    }

    /** Whether every value was reported. */
    public boolean isComplete() {
        return items.stream().allMatch(item -> item.value() != null);
    }

    /** The sum of all values; null where one is missing: a sum with a missing addend is missing. */
    public BigDecimal sum() {
        return isComplete()
                ? items.stream().map(item -> number(item.value())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    /** How many values there are. */
    public long count() {
        return items.size();
    }

    /** How many values are at least this number. */
    public long atLeast(long number) {
        BigDecimal least = BigDecimal.valueOf(number);
        return items.stream()
                .filter(item -> number(item.value()).compareTo(least) >= 0)
                .count();
    }

    /** Value by value, this column and another; null where either is. */
    public CountyColumn plus(CountyColumn other) {
        return combined(other, false);
    }

    /** Value by value, this column less another; null where either is. */
    public CountyColumn minus(CountyColumn other) {
        return combined(other, true);
    }

    private CountyColumn combined(CountyColumn other, boolean less) {
        Map<String, Object> others = other.byKey();
        List<Item> all = new ArrayList<>(items.size());
        for (Item item : items) {
            Object value = others.get(item.key());
            BigDecimal result = item.value() == null || value == null
                    ? null
                    : less
                            ? number(item.value()).subtract(number(value))
                            : number(item.value()).add(number(value));
            all.add(new Item(item.key(), result));
        }
        return new CountyColumn(standard, field, all);
    }

    /** Those values whose class is of compulsory education; with a grade that was not reported none of them is known. */
    public CountyColumn compulsory(CountyColumn grades) {
        Map<String, Object> byKey = grades.byKey();
        return new CountyColumn(
                standard,
                field,
                items.stream()
                        .filter(item -> byKey.get(item.key()) == null || ((Grade) byKey.get(item.key())).isCompulsory())
                        .map(item -> byKey.get(item.key()) == null ? new Item(item.key(), null) : item)
                        .toList());
    }

    /** Those values whose school teaches the stage; of a school that teaches others too, or of an unknown type, none is known. */
    public CountyColumn ofStage(CountyColumn types, Stage stage) {
        Map<String, Object> byKey = types.byKey();
        List<Item> taught = new ArrayList<>();
        for (Item item : items) {
            SchoolType type = (SchoolType) byKey.get(item.key());
            if (type == null || type.teaches(stage)) {
                taught.add(type != null && type.teachesOnly(stage) ? item : new Item(item.key(), null));
            }
        }
        return new CountyColumn(standard, field, taught);
    }

    /** The values by what they belong to. */
    Map<String, Object> byKey() {
        Map<String, Object> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(item.key(), item.value()));
        return byKey;
    }

    /** A number of whatever class, exactly. */
    static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal
                : new BigDecimal(Objects.requireNonNull(value, "a value that was not reported is no number")
                        .toString());
    }
}
