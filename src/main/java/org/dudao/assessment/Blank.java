package org.dudao.assessment;

/**
 * The empty place of data that verdicts wait for, in a submitted workbook.
 *
 * @param label the label of the data with its row, also where that is a verdict's subject: {@code buildings[S2/B1].safetyGrade}
 * @param place its sheet and cell; the sheet alone for a table, and for a row that the sheet does not have
 */
public record Blank(String label, String place) {}
