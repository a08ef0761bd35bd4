package org.dudao.desk;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Lets in what comes from pages of this desk on this machine and from nowhere else: another host name means that a page elsewhere had its
 * name changed to this address (DNS rebinding), another origin or a missing token that a page elsewhere sent a form here (CSRF).
 */
final class RequestGuard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private volatile Set<String> hosts = Set.of();

    /** The port at which it answers. */
    void mayBe(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Writes the headers of every answer, and refuses requests that another site had sent. */
    void check(Context x) {
        x.header("Content-Security-Policy", POLICY);
        x.header("X-Content-Type-Options", "nosniff");
        x.header("X-Frame-Options", "DENY");
        x.header("Referrer-Policy", "same-origin"); // without any, a browser hides the origin of its own forms too
        x.header("Cross-Origin-Opener-Policy", "same-origin");
        x.header("Cross-Origin-Resource-Policy", "same-origin");
        x.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        x.header("Cache-Control", "no-store");
        if (!hosts.contains(String.valueOf(x.header("Host")))) {
            throw Refusal.otherSite();
        }
        boolean reads = x.method().name().equals("GET") || x.method().name().equals("HEAD");
        if (!reads && !isOwn(x)) {
            throw Refusal.otherSite();
        }
    }

    private boolean isOwn(Context x) {
        String origin = x.header("Origin");
        boolean sameOrigin = origin == null || hosts.stream().anyMatch(host -> origin.equals("http://" + host));
        String site = x.header("Sec-Fetch-Site");
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        String given = x.formParam(Visitor.TOKEN);
        return sameOrigin
                && sameSite
                && given != null
                && isEqual(given, Visitor.of(x).token());
    }

    /** Takes as long whatever differs. */
    private static boolean isEqual(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
