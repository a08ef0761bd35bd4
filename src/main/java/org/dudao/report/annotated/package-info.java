/** The submitted workbook with marked and commented cells. */
package org.dudao.report.annotated;
