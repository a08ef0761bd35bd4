package org.dudao.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.dudao.facts.Grade;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;

/**
 * One field of the dictionary over all townships of a county, as used by one standard.
 *
 * @param standard the standard's id
 * @param field the field's path, such as {@code schools[].studentCount}
 * @param items the values ordered by township and row; null for one that was not reported
 */
public record CountyColumn(String standard, String field, List<Item> items) {
    /**
     * One value.
     *
     * @param key the township's code, with the row's code for a row of a table; equal keys belong together
     * @param value null if it was not reported
     */
    public record Item(String key, Object value) {}

    /** The key that rules match on. */
    public ColumnKey key() {
        return new ColumnKey(standard, field);
    }

    /** Whether every value was reported. */
    public boolean isComplete() {
        return items.stream().allMatch(item -> item.value() != null);
    }

    /** The sum of all values; null if an addend is missing. */
    public BigDecimal sum() {
        return isComplete()
                ? items.stream().map(item -> number(item.value())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    /** The number of values. */
    public long count() {
        return items.size();
    }

    /** The number of values that reach this number. */
    public long atLeast(long number) {
        BigDecimal least = BigDecimal.valueOf(number);
        return items.stream()
                .filter(item -> number(item.value()).compareTo(least) >= 0)
                .count();
    }

    /** The sums of equal keys' values; null if either is. */
    public CountyColumn plus(CountyColumn other) {
        return combined(other, false);
    }

    /** The differences of equal keys' values; null if either is. */
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

    /** The values of classes in compulsory education; unknown for a class whose grade was not reported. */
    public CountyColumn compulsory(CountyColumn grades) {
        return ofGrades(grades, Grade::isCompulsory);
    }

    /** The values of kindergarten classes; unknown for a class whose age group was not reported. */
    public CountyColumn ofKindergartens(CountyColumn grades) {
        return ofGrades(grades, Grade::isKindergarten);
    }

    private CountyColumn ofGrades(CountyColumn grades, Predicate<Grade> wanted) {
        Map<String, Object> byKey = grades.byKey();
        return new CountyColumn(
                standard,
                field,
                items.stream()
                        .filter(item -> byKey.get(item.key()) == null || wanted.test((Grade) byKey.get(item.key())))
                        .map(item -> byKey.get(item.key()) == null ? new Item(item.key(), null) : item)
                        .toList());
    }

    /** The number of kindergarten classes with no more children than is usual for their age group. */
    public long ofUsualSize(CountyColumn grades) {
        Map<String, Object> byKey = grades.byKey();
        return items.stream()
                .filter(item -> number(item.value())
                                .compareTo(BigDecimal.valueOf(((Grade) byKey.get(item.key())).usualChildren()))
                        <= 0)
                .count();
    }

    /** The values of schools that teach the stage; unknown for a school that teaches others too, or of an unknown type. */
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

    /** The values by key. */
    Map<String, Object> byKey() {
        Map<String, Object> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(item.key(), item.value()));
        return byKey;
    }

    /** The exact value of a number of any class. */
    static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal
                : new BigDecimal(Objects.requireNonNull(value, "a missing value is not a number")
                        .toString());
    }
}
