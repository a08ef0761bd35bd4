package org.dudao.hints;

/** The exact binomial test. */
final class Binomial {
    private Binomial() {}

    /**
     * The probability of at least this many successes.
     *
     * @param trials the number of trials
     * @param successes the number of successes
     * @param chance the probability of success, between 0 and 1
     */
    static double atLeast(int trials, int successes, double chance) {
        if (successes <= 0) {
            return 1;
        }
        double logOdds = Math.log(chance) - Math.log1p(-chance);
        double log = trials * Math.log1p(-chance);
        double sum = 0;
        for (int k = 0; k <= trials; k++) {
            if (k >= successes) {
                sum += Math.exp(log);
            }
            log += Math.log((double) (trials - k) / (k + 1)) + logOdds;
        }
        return Math.min(1, sum);
    }
}
