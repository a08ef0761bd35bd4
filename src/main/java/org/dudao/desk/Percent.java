package org.dudao.desk;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.UrlEncoded;

/** Names in headers. */
final class Percent {
    private Percent() {}

    /** A name as RFC 8187 wants it. */
    static String encode(String name) {
        return UrlEncoded.encodeString(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
