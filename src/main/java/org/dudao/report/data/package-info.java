/** Findings for other programs: a table of text and SARIF. */
package org.dudao.report.data;
