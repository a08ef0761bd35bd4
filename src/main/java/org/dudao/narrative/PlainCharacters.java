package org.dudao.narrative;

import java.util.Locale;
import org.dudao.facts.HalfWidth;

/** A text in half-width, lower-case and simplified characters, each where it stood, so that offsets hold in both. */
final class PlainCharacters {
    private PlainCharacters() {}

    /** The text, as long as it was. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(SimplifiedCharacters.of(HalfWidth.of(text)));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '﹪') {
                plain.setCharAt(i, '%');
            } else if (c >= 'A' && c <= 'Z') {
                plain.setCharAt(i, String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
            } else if (c == '\r') {
                plain.setCharAt(i, '\n');
            }
        }
        return plain.toString();
    }
}
