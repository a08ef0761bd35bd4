package org.dudao.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names in headers. */
final class Percent {
    private Percent() {}

    /** A name as RFC 8187 wants it. */
    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
