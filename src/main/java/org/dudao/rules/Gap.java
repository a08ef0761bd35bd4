package org.dudao.rules;

import java.util.List;
import org.dudao.facts.School;

/**
 * Why an indicator has no measure for one subject, where a row of another is incomplete or not there.
 *
 * @param indicator what cannot be measured
 * @param subject of whom
 * @param fact the row that is incomplete, or the school that has no row
 * @param table the table that lacks a row of the school; null where the row is there
 * @param components the components of the row of which at least one is null
 * @param unread whether they are stated but cannot be compared
 */
public record Gap(
        String indicator, Record subject, Record fact, String table, List<String> components, boolean unread) {
    /** A row that is begun but not filled in. */
    public static Gap in(String indicator, Record subject, Record row, String... components) {
        return new Gap(indicator, subject, row, null, List.of(components), false);
    }

    /** A school without a row in a table where others have one. */
    public static Gap withoutRow(String indicator, Record subject, School school, String table) {
        return new Gap(indicator, subject, school, table, List.of(), false);
    }

    /** A row whose component is not written so that it can be compared. */
    public static Gap unread(String indicator, Record subject, Record row, String component) {
        return new Gap(indicator, subject, row, null, List.of(component), true);
    }
}
