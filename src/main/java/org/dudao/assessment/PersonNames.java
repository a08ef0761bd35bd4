package org.dudao.assessment;

import java.util.Locale;
import org.dudao.facts.HalfWidth;

/** Compares names of persons as they are typed. */
public final class PersonNames {
    private PersonNames() {}

    /** Whether two are one, however they are spaced. */
    public static boolean areSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether a text has a name in it, however they are spaced. */
    public static boolean mentions(String text, String name) {
        return plain(text).contains(plain(name));
    }

    private static String plain(String name) {
        return HalfWidth.of(name).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
