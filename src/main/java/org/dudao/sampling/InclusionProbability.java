package org.dudao.sampling;

/**
 * A candidate in the draw of its stratum.
 *
 * @param key the hash of the seed and the school's code, by which candidates are ordered
 * @param from the start of its segment
 * @param numerator the numerator of its inclusion probability
 * @param denominator the denominator of that probability
 */
public record InclusionProbability(
        Candidate candidate, String key, long from, long numerator, long denominator, boolean drawn) {}
