/**
 * Writes an assessment as one page for a browser and for paper.
 *
 * <p>{@code ReportView} is all that the page says, in one language; the templates in {@code src/main/jte} say where it stands. They are
 * compiled into this package when the project is built.
 */
package org.dudao.report.page;
