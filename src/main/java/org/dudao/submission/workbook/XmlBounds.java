package org.dudao.submission.workbook;

/**
 * Bounds XML before a parser sees it: a parser's table of names takes time with the square of their number, and so does its check for
 * duplicate attributes. It accepts the bytes in chunks of any size and stores no text.
 */
public final class XmlBounds {
    /** Real parts have 30 at most, mostly namespaces. */
    public static final int MOST_ATTRIBUTES = 200;

    /** For a whole workbook; real ones have some hundred. */
    public static final int MOST_NAMES = 4_000;

    /** Namespaces in scope at one place. */
    static final int MOST_NAMESPACES = 500;

    public static final int DEEPEST = 200;
    public static final int LONGEST_NAME = 256;
    public static final int LONGEST_VALUE = 1 << 20;

    /** A cell holds at most 32,767 characters. */
    public static final int LONGEST_TEXT = 4 << 20;

    private static final int SLOTS = 1 << 14;
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final String CDATA = "[CDATA[";
    private static final String NAMESPACE = "xmlns";

    /** The state within the text. */
    private enum At {
        TEXT,
        OPENED,
        MARKED,
        COMMENT,
        CDATA,
        INSTRUCTION,
        END_TAG,
        ELEMENT,
        TAG,
        ATTRIBUTE,
        VALUE
    }

    private final long[] seen = new long[SLOTS];
    private int names;
    private final int[] namespaces = new int[DEEPEST + 2];
    private int inForce;
    private At at = At.TEXT;
    private int depth;
    private int attributes;
    private int length;
    private int mark;
    private byte quote;
    private byte last;
    private byte beforeLast;
    private long hash;
    private boolean namespace;
    private boolean large;

    /** Starts the next part; only names are kept from the last one. */
    public void begin() {
        at = At.TEXT;
        depth = 0;
        inForce = 0;
        length = 0;
        last = 0;
        beforeLast = 0;
    }

    /**
     * Scans the next bytes of the part.
     *
     * @return whether everything so far is within the bounds
     */
    public boolean take(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean within =
                    switch (at) {
                        case TEXT -> text(b);
                        case OPENED -> opened(b);
                        case MARKED -> marked(b);
                        case COMMENT -> until(b, (byte) '-', (byte) '-');
                        case CDATA -> until(b, (byte) ']', (byte) ']');
                        case INSTRUCTION -> until(b, last, (byte) '?');
                        case END_TAG -> endTag(b);
                        case ELEMENT -> element(b);
                        case TAG -> tag(b);
                        case ATTRIBUTE -> attribute(b);
                        case VALUE -> value(b);
                    };
            if (!within) {
                return false;
            }
            beforeLast = last;
            last = b;
        }
        return true;
    }

    /** Whether the bound that was exceeded is a text's length, not the number of names, attributes or levels. */
    boolean isLarge() {
        return large;
    }

    private boolean text(byte b) {
        if (b == '<') {
            go(At.OPENED);
            return true;
        }
        return textKeepsWithin();
    }

    private boolean opened(byte b) {
        switch (b) {
            case '!' -> go(At.MARKED);
            case '?' -> go(At.INSTRUCTION);
            case '/' -> go(At.END_TAG);
            default -> {
                go(At.ELEMENT);
                attributes = 0;
                depth++;
                if (depth > DEEPEST) {
                    return false;
                }
                namespaces[depth] = 0;
                return name(b);
            }
        }
        return true;
    }

    /** After {@code <!}: a comment or CDATA; a document type was refused before. */
    private boolean marked(byte b) {
        if (b == '-' && mark == 1 && last == '-') {
            go(At.COMMENT);
        } else if (b == '-' && mark == 0) {
            mark++;
        } else if (mark < CDATA.length() && b == CDATA.charAt(mark)) {
            mark++;
            if (mark == CDATA.length()) {
                go(At.CDATA);
            }
        } else if (b == '>') {
            go(At.TEXT);
        }
        return ++length <= LONGEST_NAME;
    }

    /** Up to the two bytes and a closing bracket. */
    private boolean until(byte b, byte first, byte second) {
        if (b == '>' && last == second && beforeLast == (second == '?' ? beforeLast : first) && length > 1) {
            go(At.TEXT);
            return true;
        }
        return textKeepsWithin();
    }

    private boolean endTag(byte b) {
        if (b == '>') {
            close();
            go(At.TEXT);
            return true;
        }
        return ++length <= LONGEST_NAME * 2;
    }

    private void close() {
        if (depth > 0) {
            inForce -= namespaces[depth];
            depth--;
        }
    }

    private boolean element(byte b) {
        if (isSpace(b) || b == '>' || b == '/') {
            boolean known = named();
            go(At.TAG);
            return known && tag(b);
        }
        return name(b);
    }

    private boolean tag(byte b) {
        if (b == '>') {
            if (last == '/') {
                close();
            }
            go(At.TEXT);
        } else if (b == '"' || b == '\'') {
            go(At.VALUE);
            quote = b;
        } else if (!isSpace(b) && b != '/' && b != '=') {
            go(At.ATTRIBUTE);
            attributes++;
            namespace = true;
            return attributes <= MOST_ATTRIBUTES && attribute(b);
        }
        return true;
    }

    private boolean attribute(byte b) {
        if (isSpace(b) || b == '=' || b == '>') {
            if (namespace && length >= NAMESPACE.length()) {
                namespaces[depth]++;
                inForce++;
            }
            boolean known = named() && inForce <= MOST_NAMESPACES;
            go(At.TAG);
            return known && tag(b);
        }
        namespace &= length >= NAMESPACE.length() || b == NAMESPACE.charAt(length);
        return name(b);
    }

    private boolean textKeepsWithin() {
        large = ++length > LONGEST_TEXT;
        return !large;
    }

    private boolean value(byte b) {
        if (b == quote) {
            go(At.TAG);
            return true;
        }
        return ++length <= LONGEST_VALUE;
    }

    private boolean name(byte b) {
        hash = (hash ^ (b & 0xff)) * PRIME;
        return ++length <= LONGEST_NAME;
    }

    /** Counts a new name. */
    private boolean named() {
        long key = hash == 0 ? 1 : hash;
        int slot = (int) (key ^ (key >>> 32)) & (SLOTS - 1);
        while (seen[slot] != 0 && seen[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (seen[slot] == key) {
            return true;
        }
        seen[slot] = key;
        return ++names <= MOST_NAMES;
    }

    private void go(At next) {
        at = next;
        length = 0;
        mark = 0;
        hash = BASIS;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
