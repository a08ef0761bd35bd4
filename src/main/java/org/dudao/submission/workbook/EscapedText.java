package org.dudao.submission.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of Open XML, where {@code _xHHHH_} encodes a character that XML cannot hold (ISO/IEC 29500-1, ST_Xstring). */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /** The decoded text, without surrounding line ends. */
    static String decoded(String text) {
        if (text == null || !text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        StringBuilder decoded = new StringBuilder();
        while (escape.find()) {
            String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
            escape.appendReplacement(decoded, Matcher.quoteReplacement(character));
        }
        return escape.appendTail(decoded).toString();
    }
}
