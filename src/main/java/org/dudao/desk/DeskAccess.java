package org.dudao.desk;

/**
 * Who may open a desk, and from where.
 *
 * @param isBureau whether people sign in; otherwise it is one person's, on an own machine
 * @param host the address at which it listens
 * @param url by which browsers reach it, as of a reverse proxy that speaks TLS; empty for host and port themselves
 */
public record DeskAccess(boolean isBureau, String host, String url) {
    /** Other machines cannot reach it. */
    static final String LOOPBACK = "127.0.0.1";

    /** One person's, on an own machine. */
    public static final DeskAccess ALONE = new DeskAccess(false, LOOPBACK, "");

    /** Whether browsers reach it by TLS, so that cookies may go nowhere else. */
    boolean isSecure() {
        return url.startsWith("https://");
    }
}
