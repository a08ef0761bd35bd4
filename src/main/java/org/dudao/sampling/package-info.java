/** The random, risk-weighted draw of schools to visit, and of who visits them, so that anyone can repeat it. */
package org.dudao.sampling;
