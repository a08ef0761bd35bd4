/** The inspector's checklist for visits, as a workbook to print or fill in and as a page for a telephone. */
package org.dudao.report.visit;
