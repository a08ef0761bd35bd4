package org.dudao.hints;

/**
 * The thresholds for hints. The level applies to all tests of a kind together: each test's p-value is compared with the level divided by
 * their number (Bonferroni).
 *
 * @param level the probability that a batch without irregularities gives any hint of one kind, under the test's assumption
 * @param telling the minimum number of distinct figures with two digits or more for a duplicate set to be significant
 * @param crowdedShare the share of values just inside, among both bands compared, that may occur by chance: 0.6 allows half as many again
 *     as in the other band
 * @param crowdedAtLeast the minimum number of values near a limit for a test
 * @param zeros the minimum number of figures for a school's zeros to be significant
 * @param sameByChance the probability that a number of 20 people or more is equal in two years by chance
 * @param persons the minimum number of numbers of people reported in both years
 */
public record Thresholds(
        double level,
        int telling,
        double crowdedShare,
        int crowdedAtLeast,
        int zeros,
        double sameByChance,
        int persons) {
    /** The thresholds of a batch. */
    public static final Thresholds USUAL = new Thresholds(0.01, 8, 0.6, 20, 5, 0.25, 12);
}
