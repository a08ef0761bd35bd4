/** Atomic file output that never overwrites typed values. It depends on no other package. */
package org.dudao.io;
