package org.dudao.facts;

/**
 * One parsed claim.
 *
 * @param row the claim
 * @param subject the township or the school that it concerns
 * @param unread the component that prevents comparison with the counts: the indicator, the value, the unit or the period; null if none
 * @param overWhole whether it states a share of more than 100 %
 * @param contradicting whether it contradicts an earlier claim of the same indicator, subject and period
 * @param masked whether a figure, a period or a source is a placeholder in whole or in part
 */
public record ReadClaim(
        Claim row, Record subject, String unread, boolean overWhole, boolean contradicting, boolean masked) {}
