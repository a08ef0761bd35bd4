/** Hints for visits: unlikely figures, never violations. */
package org.dudao.hints;
