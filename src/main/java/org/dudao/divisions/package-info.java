/** The country's townships by code, and their names. */
@NullMarked
package org.dudao.divisions;

import org.jspecify.annotations.NullMarked;
