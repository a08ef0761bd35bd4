/** What other profiles would change, as text for a terminal, a table, a workbook and JSON; nothing is decided here. */
package org.dudao.report.preview;
