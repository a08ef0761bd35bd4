package org.dudao.report.audit;

import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Where the characters of an element stand in the text of its part: an entity or a line end of two characters is one. */
final class CharacterPlaces {
    private CharacterPlaces() {}

    /** The place of each character, and after the last; null if they are written in a way that is not followed here. */
    static int @Nullable [] of(String source, XmlNode node) {
        String text = node.text();
        int[] places = new int[text.length() + 1];
        int at = node.openEnd();
        int count = 0;
        while (at < node.closeStart() && count < text.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                return null;
            }
            places[count] = at;
            if (c == '&') {
                int end = source.indexOf(';', at) + 1;
                if (Character.isHighSurrogate(text.charAt(count)) && count + 1 < text.length()) {
                    places[++count] = end;
                }
                at = end;
            } else {
                at += source.startsWith("\r\n", at) ? 2 : 1;
            }
            count++;
        }
        places[text.length()] = at;
        return count == text.length() && at == node.closeStart() ? places : null;
    }
}
