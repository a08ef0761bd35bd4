package org.dudao.facts;

/**
 * One claim as it was understood.
 *
 * @param row the claim
 * @param subject the township or the school that it speaks of
 * @param unread the component that hinders a comparison with the counts: the indicator, the value, the unit or the period; null where none
 * @param overWhole whether it claims a share of more than all
 * @param contradicting whether an earlier claim gives the same thing another value
 * @param masked whether a placeholder stands for a figure, a period or a source, or a part of one
 */
public record ReadClaim(
        Claim row, Record subject, String unread, boolean overWhole, boolean contradicting, boolean masked) {}
