/** Writes an assessment as documents; decides nothing. */
package org.dudao.report;
