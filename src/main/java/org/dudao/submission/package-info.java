/** Reads a township's submission, keeps every value's source location, and rejects malformed input. */
package org.dudao.submission;
