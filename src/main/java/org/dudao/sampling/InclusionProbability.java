package org.dudao.sampling;

/**
 * A candidate in the draw of its stratum.
 *
 * @param key the hash of the seed and the school's code, by which the candidates stand in line
 * @param from where its stretch of the line begins
 * @param numerator of the probability that it is drawn
 * @param denominator of that probability
 */
public record InclusionProbability(
        Candidate candidate, String key, long from, long numerator, long denominator, boolean drawn) {}
