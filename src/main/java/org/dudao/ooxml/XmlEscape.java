package org.dudao.ooxml;

/** Values as texts of a part: escaped, and without characters that a file or a reader could trip over. */
public final class XmlEscape {
    private XmlEscape() {}

    /** A text between tags. */
    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    /** The value without control and direction characters; line feeds stay. */
    public static String clean(String value) {
        StringBuilder clean = new StringBuilder();
        value.codePoints().filter(XmlEscape::isWanted).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWanted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
