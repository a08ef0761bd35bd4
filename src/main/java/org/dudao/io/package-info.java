/** Atomic file output that never overwrites typed values. It depends on no other package. */
@NullMarked
package org.dudao.io;

import org.jspecify.annotations.NullMarked;
