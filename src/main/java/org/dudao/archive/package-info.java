/** The archive of submissions, and of what was judged from them. */
@NullMarked
package org.dudao.archive;

import org.jspecify.annotations.NullMarked;
