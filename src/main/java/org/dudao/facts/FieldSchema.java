package org.dudao.facts;

import java.util.Set;

/**
 * One field of the dictionary as a component of a record.
 *
 * @param name its name in a submission
 * @param component the name of the record component
 * @param holder the simple name of the value's class: an enum, {@code LocalDate}, {@code StatedDate} …
 * @param type the type in a submission
 * @param required whether omitting it is an input problem
 * @param signed whether it may be negative
 * @param future whether it may be after the as-of date
 * @param summable whether the numbers of several rows add up to a total
 * @param lasting whether a form may propose last year's value
 * @param only the allowed codes, if not all of the list
 * @param zh the heading on a Chinese form
 * @param unit the unit on a Chinese form, or empty
 */
public record FieldSchema(
        String name,
        String component,
        String holder,
        FieldType type,
        boolean required,
        boolean signed,
        boolean future,
        boolean summable,
        boolean lasting,
        Set<String> only,
        String zh,
        String unit) {
    /** The units of what can be counted or added up; other numbers are rates, minima, years, distances or times. */
    private static final Set<String> SUMMED = Set.of("人", "个", "间", "张", "台", "册", "件", "条", "笔", "㎡", "元");

    /** Whether the values of a type and unit add up. */
    static boolean isAmount(FieldType type, String unit) {
        return (type == FieldType.WHOLE || type == FieldType.DECIMAL) && SUMMED.contains(unit);
    }

    /** The field for a total of this one. */
    FieldSchema total(String of) {
        return new FieldSchema(
                name, component, holder, type, required, signed, future, summable, false, only, of + zh, unit);
    }
}
