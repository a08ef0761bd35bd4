package org.dudao.standards;

/**
 * An indicator that is one field divided by another.
 *
 * @param of the path of the numerator
 * @param to the path of the denominator; where it is 0 there is no ratio
 */
public record FieldRatio(String of, String to) {}
