/** The table in which a township assesses itself. */
@NullMarked
package org.dudao.report.self;

import org.jspecify.annotations.NullMarked;
