package org.dudao.facts;

import java.util.Set;

/**
 * One field of the dictionary as it stands in a record.
 *
 * @param name its name in a submission
 * @param component the record component that holds it
 * @param holder the simple name of the class that holds a value: an enum, {@code LocalDate}, {@code StatedDate} …
 * @param type how it is written
 * @param required whether leaving it out is a problem of form
 * @param signed whether it may be negative
 * @param future whether it may lie after the day of the check
 * @param only the codes allowed, where not all of the set are
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
        Set<String> only,
        String zh,
        String unit) {}
