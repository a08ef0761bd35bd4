/** What an audit of a work summary says: as a page, as a table, and as comments in the office's own text. */
@NullMarked
package org.dudao.report.audit;

import org.jspecify.annotations.NullMarked;
