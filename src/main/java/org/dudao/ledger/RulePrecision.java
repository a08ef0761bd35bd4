package org.dudao.ledger;

/**
 * What re-checks said of the findings of a standard. Each item counts once, by its last re-check that said something.
 *
 * @param standard the standard's id
 * @param confirmed the problem was there
 * @param dataError the submitted data were wrong
 * @param ruleWrong the rule was wrong
 * @param lawUnclear the law does not say it clearly
 */
public record RulePrecision(String standard, int confirmed, int dataError, int ruleWrong, int lawUnclear) {
    private static final int TENTHS = 1000;

    /** The number of items re-checked. */
    public int cases() {
        return confirmed + dataError + ruleWrong + lawUnclear;
    }

    /** The share of confirmed items in tenths of a percent, cut and not rounded. There is at least one case. */
    public int confirmedTenths() {
        return (int) ((long) confirmed * TENTHS / cases());
    }
}
