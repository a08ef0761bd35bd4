/** Compares what two sets of profiles make of the same submissions; nothing is judged here. */
package org.dudao.preview;
