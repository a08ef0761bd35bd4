/**
 * Fills in an office's own form (.xlsx or .docx) with what is known of a township: marks in cells, paragraphs and content controls are
 * replaced by values, and nothing else of the file changes.
 */
@NullMarked
package org.dudao.form;

import org.jspecify.annotations.NullMarked;
