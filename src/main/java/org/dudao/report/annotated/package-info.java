/** The submitted workbook again, with its cells marked and commented on. */
package org.dudao.report.annotated;
