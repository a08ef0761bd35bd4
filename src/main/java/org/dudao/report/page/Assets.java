package org.dudao.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dudao.io.Sha256;

/**
 * The style and the script of the page, and the policy that permits a browser only these two.
 *
 * @param style the text of the style
 * @param script the text of the script
 * @param policy a content security policy with the hashes of both
 */
public record Assets(String style, String script, String policy) {
    /** The packed files. */
    static final Assets LOADED = of(text("page.css"), text("page.js"));

    /** The files of a page over many townships, in the same style. */
    public static Assets ofSummary() {
        return of(text("page.css") + text("summary.css"), text("summary.js"));
    }

    /** The files of a register over many ledgers, in the same style. */
    public static Assets ofRegister() {
        return of(text("page.css") + text("register.css"), text("register.js"));
    }

    /** The files of a checklist to fill in, in the same style. */
    public static Assets ofVisit() {
        return of(text("page.css") + text("visit.css"), text("visit.js"));
    }

    /** The style of the audit of a text, which needs no script. */
    public static Assets ofAudit() {
        String style = text("page.css") + text("audit.css");
        return new Assets(
                style, "", "default-src 'none'; style-src " + hash(style) + "; base-uri 'none'; form-action 'none'");
    }

    private static Assets of(String style, String script) {
        return new Assets(
                style,
                script,
                "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.bytesOf(text)) + "'";
    }
}
