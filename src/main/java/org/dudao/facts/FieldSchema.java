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
        boolean lasting,
        Set<String> only,
        String zh,
        String unit) {}
