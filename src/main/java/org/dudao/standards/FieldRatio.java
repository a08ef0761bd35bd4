package org.dudao.standards;

/**
 * An indicator that is one field divided by another.
 *
 * @param of the path of the numerator
 * @param to the path of the denominator; a zero denominator gives no ratio
 */
public record FieldRatio(String of, String to) {}
