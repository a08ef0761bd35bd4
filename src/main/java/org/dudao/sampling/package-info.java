/** The random, risk-weighted draw of schools to visit and the assignment of inspectors, which anyone can repeat. */
@NullMarked
package org.dudao.sampling;

import org.jspecify.annotations.NullMarked;
