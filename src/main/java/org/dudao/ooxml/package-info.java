/** The parts of office files, changed in place: all that is not replaced stays byte for byte. */
@NullMarked
package org.dudao.ooxml;

import org.jspecify.annotations.NullMarked;
