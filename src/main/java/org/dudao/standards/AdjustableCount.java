package org.dudao.standards;

/**
 * A count that a township can change to comply.
 *
 * @param move the path of the count
 * @param unit what is counted
 */
public record AdjustableCount(String move, CountUnit unit) {}
