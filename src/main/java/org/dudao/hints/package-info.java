/** Hints for visits: unlikely figures, never violations. */
@NullMarked
package org.dudao.hints;

import org.jspecify.annotations.NullMarked;
