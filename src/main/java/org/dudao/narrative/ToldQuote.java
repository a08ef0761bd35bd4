package org.dudao.narrative;

/**
 * A part of a summary, without what is personal.
 *
 * @param span its place, in characters of the text as Java counts them
 * @param number the place of its number; a part without one ends with it
 * @param paragraph from 1
 * @param before the words before the number
 * @param raw the number as it is written; empty where it is left out
 * @param after the words after it
 */
public record ToldQuote(Span span, Span number, int paragraph, String before, String raw, String after) {
    /** All words of it. */
    public String text() {
        return before + raw + after;
    }
}
