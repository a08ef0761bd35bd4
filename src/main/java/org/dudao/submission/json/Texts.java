package org.dudao.submission.json;

/** Permitted characters of a text, and its form in messages. */
public final class Texts {
    /** Enough for an explanation; longer texts are errors. */
    public static final int LONGEST = 2000;

    private static final int SHOWN = 60;

    /** How many invisible characters are named per text. */
    private static final int NAMED = 3;

    private Texts() {}

    /** Whether the character is a control, a text-direction override or a lone surrogate, which no form needs. */
    static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            // Chinese characters newer than this Java occur in names of places and people
            case Character.UNASSIGNED -> !((c >= 0x9FF0 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFD));
            default -> false;
        };
    }

    /** Whether it holds any such character. */
    public static boolean hasUnprintable(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0x7F) {
            i++; // most texts are codes and dates
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

    /** Whether nothing is visible: unlike {@link String#isBlank}, no-break spaces count as blank. */
    public static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i); // all spaces are in the BMP
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text without characters that could control a terminal. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(c -> isUnprintable(c) ? 0xFFFD : c).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Several lines without such characters; line feeds and tabs are kept. */
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

    /** A found value as shown in messages: shortened, invisible characters named, identity numbers masked. */
    public static String shown(String value) {
        if (value.length() < IdentityNumbers.LENGTH && !hasInvisible(value)) {
            return value; // every row's name passes here
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

    /** The text with the first invisible characters named, and the others replaced by a sign. */
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
