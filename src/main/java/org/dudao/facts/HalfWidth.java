package org.dudao.facts;

/**
 * Folds full-width characters of Chinese input methods to half-width ones; used throughout the program.
 *
 * <p>Folded are the full-width forms of ASCII (U+FF01 to U+FF5E: digits, letters, signs and brackets), the full-width yuan sign, and every
 * kind of space. A circled, superscript or Roman digit is a mark and not a digit: folding it would turn 900① into 9001.
 */
public interface HalfWidth {
    /** The text with its full-width characters folded; the same instance if there are none. */
    static String of(String text) {
        int i = 0;
        while (i < text.length() && fold(text.charAt(i)) == text.charAt(i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder half = new StringBuilder(text);
        for (; i < text.length(); i++) {
            half.setCharAt(i, fold(text.charAt(i)));
        }
        return half.toString();
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return c == '￥' ? '¥' : Character.isSpaceChar(c) ? ' ' : c;
    }
}
