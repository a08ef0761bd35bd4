/** Files as they are written: whole or not at all, and never over what somebody has typed. It knows of nothing else in the program. */
@NullMarked
package org.dudao.io;

import org.jspecify.annotations.NullMarked;
