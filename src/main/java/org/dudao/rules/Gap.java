package org.dudao.rules;

import java.util.List;
import org.dudao.facts.School;

/**
 * The reason why an indicator has no measure for one subject: another row is incomplete or missing.
 *
 * @param indicator the indicator
 * @param subject the subject
 * @param fact the incomplete row, or the school without a row
 * @param table the table that lacks a row of the school; null if the row exists
 * @param components the components of the row, of which at least one is null
 * @param unread whether they are stated but not comparable
 */
public record Gap(
        String indicator, Record subject, Record fact, String table, List<String> components, boolean unread) {
    /** An incomplete row. */
    public static Gap in(String indicator, Record subject, Record row, String... components) {
        return new Gap(indicator, subject, row, null, List.of(components), false);
    }

    /** A school without a row in a table where others have one. */
    public static Gap withoutRow(String indicator, Record subject, School school, String table) {
        return new Gap(indicator, subject, school, table, List.of(), false);
    }

    /** A row with a component that is not comparable as written. */
    public static Gap unread(String indicator, Record subject, Record row, String component) {
        return new Gap(indicator, subject, row, null, List.of(component), true);
    }
}
