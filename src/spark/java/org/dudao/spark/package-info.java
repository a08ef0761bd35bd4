/** The job for Spark: the same judging as a batch, over as many machines as there are. It knows the library door alone. */
@NullMarked
package org.dudao.spark;

import org.jspecify.annotations.NullMarked;
