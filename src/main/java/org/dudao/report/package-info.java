/** Writes an assessment as documents, without deciding anything. */
package org.dudao.report;
