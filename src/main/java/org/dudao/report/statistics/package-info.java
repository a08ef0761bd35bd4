/** What many assessments come to together, as a workbook, a page and an official text; nothing is decided here. */
package org.dudao.report.statistics;
