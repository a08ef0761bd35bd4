package org.dudao.hints;

/**
 * From when on something is unlikely enough for a hint. All tests together hold the level: each is held against the level divided by the
 * number of tests of its kind (Bonferroni).
 *
 * @param level how likely a batch without anything odd may give any hint of one kind, where the test's assumption holds
 * @param telling how many different figures of two digits or more a set must have before its being repeated says anything
 * @param crowdedShare the share of values just inside, of those in both bands compared, that may come about without design: 0.6 allows
 *     half as many again as next door
 * @param crowdedAtLeast how few values near a limit are not tested
 * @param zeros how many figures a school must have reported before its zeros say anything
 * @param sameByChance how often a number of 20 people or more may be the same in two years by chance
 * @param persons how many numbers of people must have been reported in both years
 */
public record Thresholds(
        double level,
        int telling,
        double crowdedShare,
        int crowdedAtLeast,
        int zeros,
        double sameByChance,
        int persons) {
    /** What a batch goes by. */
    public static final Thresholds USUAL = new Thresholds(0.01, 8, 0.6, 20, 5, 0.25, 12);
}
