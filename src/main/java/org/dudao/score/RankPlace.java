package org.dudao.score;

/**
 * A place among townships, as far as it is known: those whose value is not assessed may come before or after.
 *
 * @param best from 1; equal values share a place
 * @param worst not better than the best
 */
public record RankPlace(int best, int worst) {
    /** Checks the order. */
    public RankPlace {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException(best + " to " + worst);
        }
    }
}
