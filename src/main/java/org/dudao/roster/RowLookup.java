package org.dudao.roster;

/** Finds the subjects of standards by the records that rules match. */
public interface RowLookup {
    /** The township, the county or the row of a table that a record is; null for any other record. */
    Row row(Record fact);
}
