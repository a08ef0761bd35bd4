package org.dudao.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes file names from people's names for things, valid on Windows too. */
public final class FileName {
    /** With four bytes for a rare character a name stays within the 255 bytes of a Linux file system. */
    private static final int LONGEST = 56;

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");
    private static final Pattern PORT = Pattern.compile("(COM|LPT)[0-9¹²³]");

    private FileName() {}

    /** A file name without extension. */
    public static String of(String name) {
        String safe = FORBIDDEN.matcher(name).replaceAll("_").strip();
        if (safe.codePointCount(0, safe.length()) > LONGEST) {
            safe = safe.substring(0, safe.offsetByCodePoints(0, LONGEST));
        }
        safe = safe.replaceAll("^[. ]+|[. ]+$", "");
        String base = safe.toUpperCase(Locale.ROOT).split("\\.", 2)[0].strip();
        boolean reserved = RESERVED.contains(base) || PORT.matcher(base).matches();
        return safe.isEmpty() || reserved ? "_" + safe : safe;
    }
}
