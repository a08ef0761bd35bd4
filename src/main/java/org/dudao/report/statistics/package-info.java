/** Documents summarising many assessments: a workbook, a page and an official text; nothing is decided here. */
package org.dudao.report.statistics;
