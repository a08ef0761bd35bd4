package org.dudao.report.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium without a network, for pages in files and of servers on this machine. */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser;

    /** Starts it. */
    public Browser() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                                "--proxy-server=127.0.0.1:9",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-quic")));
    }

    /** The program; where there is none, the test fails and says what to install. */
    private static Path chromium() {
        String named = System.getenv("DUDAO_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "The page is tested in Chromium, which is not installed: apt-get install chromium fonts-noto-cjk, or name one in DUDAO_CHROMIUM."));
    }

    /** Opens a file so wide, in a colour scheme. */
    public Opened open(Path file, int width, ColorScheme scheme) {
        return open(file.toUri().toString(), width, scheme, true, true);
    }

    /** Opens a page of a server on this machine so wide, in a colour scheme. */
    public Opened visit(String url, int width, ColorScheme scheme) {
        return open(url, width, scheme, false, true);
    }

    /** Opens a page of a server on this machine in a browser that runs no scripts. */
    public Opened visitWithoutScripts(String url) {
        return open(url, 1280, ColorScheme.LIGHT, false, false);
    }

    private Opened open(String address, int width, ColorScheme scheme, boolean offline, boolean scripts) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setOffline(offline));
        Page page = context.newPage();
        Opened opened = new Opened(page, new ArrayList<>(), new ArrayList<>());
        page.onConsoleMessage(m -> opened.said().add(m.type() + ": " + m.text()));
        page.onPageError(e -> opened.said().add(e));
        page.onRequest(r -> opened.asked().add(r.url()));
        page.navigate(address);
        return opened;
    }

    /**
     * An open page.
     *
     * @param said what stands in the console
     * @param asked the addresses it asked for
     */
    public record Opened(Page page, List<String> said, List<String> asked) implements AutoCloseable {
        @Override
        public void close() {
            page.context().close();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
