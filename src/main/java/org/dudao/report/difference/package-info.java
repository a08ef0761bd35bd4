/** What differs between two submissions, assessments or batches, as text for a terminal, a workbook and JSON; nothing is decided here. */
@NullMarked
package org.dudao.report.difference;

import org.jspecify.annotations.NullMarked;
