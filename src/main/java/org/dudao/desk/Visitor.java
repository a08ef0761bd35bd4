package org.dudao.desk;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.dudao.report.Language;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A browser that opened the desk, for as long as its session lasts.
 *
 * @param id who owns a check
 * @param token that its forms carry
 * @param language that it chose; null for the desk's own
 * @param name by which its person acted last; empty if none did
 */
record Visitor(String id, String token, @Nullable String language, String name) {
    /** The name of the field of forms. */
    static final String TOKEN = "token";

    private static final String ID = "id";
    private static final String LANGUAGE = "language";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 60;
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
                x.sessionAttribute(LANGUAGE),
                x.sessionAttribute(NAME) == null ? "" : String.valueOf(x.<String>sessionAttribute(NAME)));
    }

    /** The visitor of a request that is refused, which makes no session: a page elsewhere could else replace the one that there is. */
    static Visitor known(Context x) {
        boolean isKnown = x.req().getSession(false) != null;
        return isKnown ? of(x) : new Visitor("", "", null, "");
    }

    /** Makes the session that of an account, with a token that nobody knows. */
    static void renew(Context x, String login) {
        x.sessionAttribute(ID, "account " + login);
        x.sessionAttribute(TOKEN, random());
        x.sessionAttribute(NAME, null);
    }

    /** Remembers a choice. */
    static void choose(Context x, Language language) {
        x.sessionAttribute(LANGUAGE, language.tag());
    }

    /** Remembers by which name its person acts. */
    static void call(Context x, String name) {
        String plain = Texts.printable(name.strip());
        x.sessionAttribute(NAME, plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
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
