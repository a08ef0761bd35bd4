/**
 * Reads a narrative work summary: its pieces, its numbers as claims, and the sentences that admit problems or promise measures. Offsets
 * count code points of the text as it was given.
 */
@NullMarked
package org.dudao.narrative;

import org.jspecify.annotations.NullMarked;
