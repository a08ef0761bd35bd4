/**
 * Writes an assessment as one page for browser and paper.
 *
 * <p>{@code ReportView} holds the contents in one language; the templates in {@code src/main/jte} arrange them. They are compiled to
 * classes when the project is built.
 */
package org.dudao.report.page;
