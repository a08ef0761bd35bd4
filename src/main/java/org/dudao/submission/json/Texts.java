package org.dudao.submission.json;

/** What a text may hold, and how much of it a message may show. */
public final class Texts {
    /** Long enough for an explanation; a longer text is no answer on a form. */
    public static final int LONGEST = 2000;

    private static final int SHOWN = 60;

    /** How many characters that cannot be seen are named in one text. */
    private static final int NAMED = 3;

    private Texts() {}

    /** Whether the character is a control, a text-direction override, or half of a character: nothing that a form needs. */
    static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            // a Chinese character that is younger than this Java stands in names of places and people
            case Character.UNASSIGNED -> !((c >= 0x9FF0 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFD));
            default -> false;
        };
    }

    /** Whether it holds anything that a form does not need. */
    public static boolean hasUnprintable(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0x7F) {
            i++; // most texts are codes and days
        }
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isUnprintable(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** Whether nothing is to be seen: unlike {@link String#isBlank}, no-break spaces are nothing too. */
    public static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i); // all spaces are single chars
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text without anything that could steer a terminal. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(c -> isUnprintable(c) ? 0xFFFD : c).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The same of several lines, which keep their line feeds and tabs. */
    public static String printableLines(String text) {
        if (!hasUnprintable(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean line = c == '\n' || c == '\t' || (c == '\r' && i < text.length() && text.charAt(i) == '\n');
            printable.appendCodePoint(line || !isUnprintable(c) ? c : 0xFFFD);
        }
        return printable.toString();
    }

    /** A found value as a message shows it: short, with what cannot be seen named, and without anybody's identity number. */
    public static String shown(String value) {
        if (value.length() < IdentityNumbers.LENGTH && !hasInvisible(value)) {
            return value; // the name of every row comes here
        }
        String masked = IdentityNumbers.masked(value);
        boolean whole = masked.codePointCount(0, masked.length()) <= SHOWN;
        return named(whole ? masked : masked.substring(0, masked.offsetByCodePoints(0, SHOWN))) + (whole ? "" : "…");
    }

    private static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7F) && InvisibleCharacters.is(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text with the first characters that cannot be seen in words, and the others as a sign. */
    private static String named(String text) {
        StringBuilder named = new StringBuilder();
        int[] left = {NAMED};
        text.codePoints().forEach(c -> {
            if (InvisibleCharacters.is(c) && left[0]-- > 0) {
                named.append('〔').append(InvisibleCharacters.name(c)).append('〕');
            } else {
                named.appendCodePoint(isUnprintable(c) ? 0xFFFD : c);
            }
        });
        return named.toString();
    }
}
