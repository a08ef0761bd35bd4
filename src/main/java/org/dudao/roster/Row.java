package org.dudao.roster;

import java.time.LocalDate;
import java.util.Set;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.facts.Subject;

/**
 * One row of a submission, with what its table and school say of it.
 *
 * @param subject what it is as a subject of standards
 * @param place what people call it, or whose it is
 * @param code its own code, where it has no name of its own; null where it has
 * @param table its table, or null for the township itself
 * @param index its position in the table
 * @param fact the record; for the township the whole dataset
 * @param school the school it belongs to, itself for a school, or null
 * @param number its place among all rows of the submission, those of a table one after the other; -1 for a row that is not there
 */
public record Row(
        Subject subject, String place, String code, String table, int index, Record fact, School school, int number) {
    /** What does not end with its school: buildings stand on, and what was paid, drilled or inspected in the year stays so. */
    private static final Set<String> LASTING = Set.of("buildings", "aids", "drills", "supervisions");

    /** Whether it ended with its school, which was merged away on this day or before it: canteens, buses, classes, staff … do. */
    public boolean isEndedBy(LocalDate day) {
        return school != null && school.isMergedBy(day) && !LASTING.contains(table);
    }

    /** What people call it. */
    public String name() {
        return code == null ? place : place + " " + code;
    }

    /** The address of the row in the dataset. */
    public String address() {
        return table == null ? "" : "/" + table + "/" + index;
    }

    /** Whether this is the township itself. */
    public boolean isTownship() {
        return fact instanceof Dataset;
    }
}
