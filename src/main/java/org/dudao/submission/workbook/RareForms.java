package org.dudao.submission.workbook;

import java.nio.charset.StandardCharsets;

/** Finds, in the bytes of a sheet, valid forms that the reading library does not know or loses. */
final class RareForms {
    private static final int LONGEST = 64;
    private static final int LONGEST_PREFIX = 12;

    private RareForms() {}

    /** Whether an element begins here that requires the sheet to be rewritten. */
    static boolean isAt(byte[] buffer, int tag, int filled) {
        boolean end = tag + 1 < filled && buffer[tag + 1] == '/';
        int name = name(buffer, tag + (end ? 2 : 1), filled);
        if (name + 3 >= filled) {
            return false;
        }
        byte after = buffer[name + 1];
        return switch (buffer[name]) {
            case 'c' -> !end && isSpace(after) && isDay(buffer, name, filled);
            case 'v' -> !end && (after == '/' || isSpace(after) || (after == '>' && isEnd(buffer, name + 2, filled)));
            case 'f' -> end && after == '>' && isEnd(buffer, name + 2, filled);
            case 'r' -> !end && after == 'P' && buffer[name + 2] == 'h';
            default -> false;
        };
    }

    /** Whether a part uses the namespaces of Strict Open XML. */
    static boolean isStrict(byte[] start, int filled) {
        return new String(start, 0, filled, StandardCharsets.ISO_8859_1).contains(StrictNamespaces.START);
    }

    private static int name(byte[] buffer, int from, int filled) {
        int name = from;
        for (int i = from; i < Math.min(filled, from + LONGEST_PREFIX) && buffer[i] >= ':'; i++) {
            name = buffer[i] == ':' ? i + 1 : name;
        }
        return name;
    }

    private static boolean isDay(byte[] buffer, int from, int filled) {
        for (int i = from + 1; i + 4 < Math.min(filled, from + LONGEST) && buffer[i] != '>'; i++) {
            if (buffer[i] == 't' && isSpace(buffer[i - 1]) && buffer[i + 1] == '=' && buffer[i + 3] == 'd') {
                return true;
            }
        }
        return false;
    }

    /** Whether an element's end follows, after any spaces. */
    private static boolean isEnd(byte[] buffer, int from, int filled) {
        int i = from;
        while (i < filled && isSpace(buffer[i])) {
            i++;
        }
        return i + 1 < filled && buffer[i] == '<' && buffer[i + 1] == '/';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
