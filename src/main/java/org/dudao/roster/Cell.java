package org.dudao.roster;

/**
 * One value of a submission, found by its path.
 *
 * @param path the path in the dictionary, such as {@code buildings[].safetyGrade}, or a table
 * @param address its address in the dataset, such as {@code /buildings/2/safetyGrade}
 * @param label the path with its row, unless that is the subject itself: {@code rolls[S2/1].dropoutCount}
 * @param rowCode the sort key: the row's subject id
 * @param value null if it is missing; for a table, the number of its rows for the subject
 */
public record Cell(String path, String address, String label, String rowCode, Object value) {}
