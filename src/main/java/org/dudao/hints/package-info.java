/** Hints where to look on site: what is unlikely in figures, and never a violation. */
package org.dudao.hints;
