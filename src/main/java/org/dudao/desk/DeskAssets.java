package org.dudao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.dudao.report.page.ReportPage;
import org.jspecify.annotations.Nullable;

/** Style sheets and scripts, all from this program; no page needs any other. */
final class DeskAssets {
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js";
    private static final String HTMX_VERSION = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private final Map<String, Asset> byName = new TreeMap<>();

    /** A file. */
    static final class Asset {
        private final byte[] bytes;
        private final String type;

        Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
        }

        /** Not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        String type() {
            return type;
        }
    }

    DeskAssets() {
        byName.put("page.css", new Asset(bytes(ReportPage.class, "page.css"), CSS));
        byName.put("page.js", new Asset(bytes(ReportPage.class, "page.js"), SCRIPT));
        byName.put("desk.css", new Asset(bytes(DeskAssets.class, "desk.css"), CSS));
        byName.put("htmx.js", new Asset(bytes(DeskAssets.class, HTMX.replace("%s", htmxVersion())), SCRIPT));
    }

    /** A file by its name; null if there is none. */
    @Nullable
    Asset find(String name) {
        return byName.get(name);
    }

    private static String htmxVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(DeskAssets.class, HTMX_VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = open(beside, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Class<?> beside, String name) {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The program has no " + name + ".");
        }
        return in;
    }
}
