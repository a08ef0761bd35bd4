package org.dudao.narrative;

/**
 * A number that is no claim.
 *
 * @param reason {@code date}, {@code ordinal}, {@code documentNumber}, {@code slogan}, {@code name}, {@code age}, {@code numbering},
 *     {@code furniture} or {@code other}
 */
record Ignored(Span span, String reason) {}
