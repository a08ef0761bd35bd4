/** The random, risk-weighted draw of schools to visit and the assignment of inspectors, which anyone can repeat. */
package org.dudao.sampling;
