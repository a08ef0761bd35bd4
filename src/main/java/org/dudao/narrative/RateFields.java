package org.dudao.narrative;

/**
 * The fields whose quotient a standard measures.
 *
 * @param standard its id
 * @param part the path of the numerator
 * @param whole the path of the denominator
 */
public record RateFields(String standard, String part, String whole) {}
