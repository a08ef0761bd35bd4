package org.dudao.roster;

import java.time.LocalDate;
import java.util.Set;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.facts.Subject;

/**
 * One row of a submission, with its table and school.
 *
 * @param subject its subject in verdicts
 * @param place its name, or that of its owner
 * @param code its code, or what people call it instead, if it has no name; otherwise null
 * @param table its table, or null for the township itself
 * @param index its position in the table
 * @param fact the record; for the township the whole dataset
 * @param school its school (itself for a school), or null
 * @param number its number in the submission, consecutive within a table; -1 for a placeholder row
 */
public record Row(
        Subject subject, String place, String code, String table, int index, Record fact, School school, int number) {
    /** The tables whose rows outlast their school: buildings, walls and slopes remain, and so do the year's payments, drills and inspections. */
    private static final Set<String> LASTING = Set.of("buildings", "structures", "aids", "drills", "supervisions");

    /** Whether it ended with its school, which was merged by this day: canteens, buses, classes, staff … do. */
    public boolean isEndedBy(LocalDate day) {
        return school != null && school.isMergedBy(day) && !LASTING.contains(table);
    }

    /** The row's name. */
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
