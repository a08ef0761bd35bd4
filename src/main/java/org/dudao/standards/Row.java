package org.dudao.standards;

import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.facts.Subject;

/**
 * One row of a submission, with what its table and school say of it.
 *
 * @param subject what it is as a subject of standards
 * @param name what people call it
 * @param table its table, or null for the township itself
 * @param index its position in the table
 * @param fact the record; for the township the whole dataset
 * @param school the school it belongs to, itself for a school, or null
 * @param number its place among all rows of the submission, those of a table one after the other; -1 for a row that is not there
 */
public record Row(Subject subject, String name, String table, int index, Record fact, School school, int number) {
    /** The address of the row in the dataset. */
    public String address() {
        return table == null ? "" : "/" + table + "/" + index;
    }

    /** Whether this is the township itself. */
    public boolean isTownship() {
        return fact instanceof Dataset;
    }
}
