/** Findings for other programs: CSV and SARIF. */
package org.dudao.report.data;
