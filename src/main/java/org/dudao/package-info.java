/** The library door: a submission read and assessed, a county assessed, and what was found as rows and as documents. */
@NullMarked
package org.dudao;

import org.jspecify.annotations.NullMarked;
