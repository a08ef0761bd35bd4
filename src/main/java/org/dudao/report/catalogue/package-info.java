/** The catalogue of standards, as a page, as Markdown and as text. */
@NullMarked
package org.dudao.report.catalogue;

import org.jspecify.annotations.NullMarked;
