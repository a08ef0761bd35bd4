/** Score sheets as workbooks and in words. */
@NullMarked
package org.dudao.report.score;

import org.jspecify.annotations.NullMarked;
