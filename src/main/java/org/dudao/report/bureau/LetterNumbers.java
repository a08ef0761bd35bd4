package org.dudao.report.bureau;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of the letters about one township; null is unknown, and printed as a blank.
 *
 * @param opinion of the opinion letter
 * @param notice of the first rectification notice, from which the others are counted on
 * @param preliminary of the preliminary opinion
 * @param supervision of the notice of supervision
 * @param report of the supervision report
 */
public record LetterNumbers(
        @Nullable String opinion,
        @Nullable String notice,
        @Nullable String preliminary,
        @Nullable String supervision,
        @Nullable String report) {
    /**
     * The numbers after those of other townships.
     *
     * @param townships how many came before
     * @param notices how many rectification notices they had
     * @throws IllegalArgumentException if a number has no digits
     */
    public LetterNumbers after(int townships, int notices) {
        return new LetterNumbers(
                next(opinion, townships),
                next(notice, notices),
                next(preliminary, townships),
                next(supervision, townships),
                next(report, townships));
    }

    private static @Nullable String next(@Nullable String number, int by) {
        return number == null ? null : NumberSequence.next(number, by);
    }
}
