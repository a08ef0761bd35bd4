/**
 * Proposes which field each column of an office's own tables is, and writes the proposals as {@code map.yaml}; that file is read by
 * {@code org.dudao.submission.workbook}.
 */
@NullMarked
package org.dudao.mapping;

import org.jspecify.annotations.NullMarked;
