/** Points by a bureau's own sheet: what an assessment earns, what hangs on what is not assessed, and which grade that allows. */
@NullMarked
package org.dudao.score;

import org.jspecify.annotations.NullMarked;
