package org.dudao.roster;

/** Finds the subjects of standards by the records that rules match. */
public interface RowLookup {
    /** The township, the county or the table row of a record; null for any other record. */
    Row row(Record fact);
}
