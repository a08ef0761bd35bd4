/** Reads what a township hands in, keeps every value's place, and stops what is wrong with its form. */
package org.dudao.submission;
