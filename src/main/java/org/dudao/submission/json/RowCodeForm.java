package org.dudao.submission.json;

import org.dudao.facts.HalfWidth;

/**
 * The form of the code of a row about a thing, which is in the office's own words: letters, Chinese ones too, digits and a few marks.
 *
 * <p>A code is part of a subject's id, so it has no slash and no blank. Full-width letters, digits and brackets are kept as half-width ones:
 * 一（1）班 and 一(1)班 are one class.
 */
public final class RowCodeForm {
    private static final int LONGEST = 20;
    private static final String MARKS = "-#()\u00B7";

    private RowCodeForm() {}

    /** The text as it is kept. */
    public static String of(String text) {
        return HalfWidth.of(text).strip();
    }

    /** Whether a text, as it is kept, is such a code; a letter or digit must be in it. */
    public static boolean is(String code) {
        return code.codePointCount(0, code.length()) <= LONGEST
                && code.codePoints().allMatch(c -> isWord(c) || MARKS.indexOf(c) >= 0)
                && code.codePoints().anyMatch(RowCodeForm::isWord);
    }

    /** A letter or a digit, also 〇 and Ⅱ. */
    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }
}
