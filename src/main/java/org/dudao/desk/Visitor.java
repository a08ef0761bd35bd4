package org.dudao.desk;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * A browser that opened the desk, for as long as its session lasts.
 *
 * @param id who owns a check
 * @param token that its forms carry
 * @param language that it chose; null for the desk's own
 */
record Visitor(String id, String token, @Nullable String language) {
    /** The name of the field of forms. */
    static final String TOKEN = "token";

    private static final String ID = "id";
    private static final String LANGUAGE = "language";
    private static final int BITS = 160;
    private static final int RADIX = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A text that nobody can guess. */
    static String random() {
        return new BigInteger(BITS, RANDOM).toString(RADIX);
    }

    /** The visitor of a request; one who is new gets a session. */
    static Visitor of(Context x) {
        if (x.sessionAttribute(ID) == null) {
            x.sessionAttribute(ID, random());
            x.sessionAttribute(TOKEN, random());
        }
        return new Visitor(
                String.valueOf(x.<String>sessionAttribute(ID)),
                String.valueOf(x.<String>sessionAttribute(TOKEN)),
                x.sessionAttribute(LANGUAGE));
    }

    /** The visitor of a request that is refused, which makes no session: a page elsewhere could else replace the one that there is. */
    static Visitor known(Context x) {
        boolean isKnown = x.req().getSession(false) != null;
        return isKnown ? of(x) : new Visitor("", "", null);
    }

    /** Remembers a choice. */
    static void choose(Context x, Language language) {
        x.sessionAttribute(LANGUAGE, language.tag());
    }

    /** The language of its pages. */
    Language language(Language usual) {
        return language == null ? usual : named(language, usual);
    }

    /** The language of a tag; another where there is none. */
    static Language named(String tag, Language other) {
        for (Language one : Language.values()) {
            if (one.tag().equals(tag)) {
                return one;
            }
        }
        return other;
    }
}
