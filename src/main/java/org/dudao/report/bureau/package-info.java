/** A bureau's settings, for the heads and signatures of its documents. */
@NullMarked
package org.dudao.report.bureau;

import org.jspecify.annotations.NullMarked;
