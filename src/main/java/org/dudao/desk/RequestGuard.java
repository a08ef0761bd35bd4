package org.dudao.desk;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets in what comes from pages of this desk on this machine and from nowhere else: another host name means that a page elsewhere had its
 * name changed to this address (DNS rebinding), another origin or a missing token that a page elsewhere sent a form here (CSRF).
 */
final class RequestGuard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final int SIGN_IN_BYTES = 8 * 1024;

    private volatile Set<String> origins = Set.of();
    private volatile boolean isSecure;

    /** Where it answers. */
    void mayBe(int port, DeskAccess access) {
        Set<String> all =
                new HashSet<>(List.of("http://127.0.0.1:" + port, "http://localhost:" + port, "http://[::1]:" + port));
        if (access.isBureau()) {
            all.add(access.url().isEmpty() ? "http://" + access.host() + ":" + port : access.url());
        }
        origins = Set.copyOf(all);
        isSecure = access.isSecure();
    }

    /** Writes the headers of every answer, and refuses requests to another name and for parts of other sites' pages. */
    void admit(Context x) {
        x.header("Content-Security-Policy", POLICY);
        x.header("X-Content-Type-Options", "nosniff");
        x.header("X-Frame-Options", "DENY");
        x.header("Referrer-Policy", "same-origin"); // without any, a browser hides the origin of its own forms too
        x.header("Cross-Origin-Opener-Policy", "same-origin");
        x.header("Cross-Origin-Resource-Policy", "same-origin");
        x.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        x.header("Cache-Control", "no-store");
        if (isSecure) {
            x.header("Strict-Transport-Security", "max-age=31536000");
        }
        String host = "://" + x.header("Host");
        if (origins.stream().noneMatch(one -> one.endsWith(host))) {
            throw Refusal.otherSite();
        }
        // of who has not signed in nothing large is read
        boolean isSignIn = x.path().equals("/login") && !reads(x);
        if (x.contentLength() > (isSignIn ? SIGN_IN_BYTES : DeskSettings.MOST_BYTES)
                || (isSignIn && x.contentLength() < 0)) {
            throw Refusal.tooLarge();
        }
        if (reads(x) && isDrawnIn(x)) {
            throw Refusal.otherSite();
        }
    }

    /** Refuses forms that another site had sent. To know, it reads the whole upload. */
    void mustBeOwn(Context x) {
        if (!reads(x) && !isOwn(x)) {
            throw Refusal.otherSite();
        }
    }

    static boolean reads(Context x) {
        return x.method().name().equals("GET") || x.method().name().equals("HEAD");
    }

    /** Whether a page elsewhere asks for something of the desk, other than by a link that a person follows. */
    private static boolean isDrawnIn(Context x) {
        String site = x.header("Sec-Fetch-Site");
        boolean isElsewhere = "cross-site".equals(site) || "same-site".equals(site);
        return isElsewhere && !"navigate".equals(x.header("Sec-Fetch-Mode"));
    }

    /** The token comes last: to read it, the whole upload is read. */
    private boolean isOwn(Context x) {
        String origin = x.header("Origin");
        String site = x.header("Sec-Fetch-Site");
        boolean isOfThisSite = (origin == null || origins.contains(origin))
                && (site == null || site.equals("same-origin") || site.equals("none"));
        if (!isOfThisSite) {
            return false;
        }
        String given = x.formParam(Visitor.TOKEN);
        String token = Visitor.known(x).token();
        return given != null && !token.isEmpty() && isEqual(given, token);
    }

    /** Takes as long whatever differs. */
    private static boolean isEqual(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
