package org.dudao.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.Dudao;
import org.dudao.ledger.Accounts;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/** A running desk: one person's, which answers this machine alone, or a bureau's, where people sign in. */
public final class Desk implements AutoCloseable {
    private static final int IDLE_SECONDS = 12 * 60 * 60;

    /** Where people sign in, others may come to a machine that was left. */
    private static final int IDLE_SECONDS_OF_BUREAU = 30 * 60;

    private static final int IN_MEMORY = 1;

    private final Javalin server;
    private final Checks checks;
    private final DeskFolder folder;
    private final KeptLedger ledger;
    private final List<Gate.Entry> addresses;

    private Desk(Javalin server, Checks checks, DeskFolder folder, KeptLedger ledger, List<Gate.Entry> addresses) {
        this.server = server;
        this.checks = checks;
        this.folder = folder;
        this.ledger = ledger;
        this.addresses = List.copyOf(addresses);
    }

    /**
     * Starts a desk.
     *
     * @param program judges what is handed in
     * @throws PortTaken if another program has the port
     * @throws NoAdministrator if people are to sign in, and nobody could give them accounts
     */
    public static Desk start(Dudao program, DeskSettings settings) throws IOException, PortTaken, NoAdministrator {
        mustHaveAdministrator(settings);
        DeskFolder folder = DeskFolder.make();
        KeptLedger ledger = new KeptLedger(settings.ledger(), settings.clock());
        Checks checks = new Checks(folder.path(), new CheckRun(program, new Keeping(ledger)), settings.limit());
        RequestGuard guard = new RequestGuard();
        List<Gate.Entry> addresses = new ArrayList<>();
        Javalin server = Javalin.create(c -> {
            limit(c, settings, folder.path());
            addresses.addAll(new DeskRoutes(program, checks, ledger, guard, settings).register(c.routes));
        });
        Desk desk = new Desk(server, checks, folder, ledger, addresses);
        try {
            server.start();
        } catch (RuntimeException e) {
            desk.close();
            throw new PortTaken(settings.port(), e);
        }
        guard.mayBe(server.port(), settings.access());
        return desk;
    }

    private static void mustHaveAdministrator(DeskSettings settings) throws NoAdministrator {
        if (settings.access().isBureau()) {
            try (KeptLedger ledger = new KeptLedger(settings.ledger(), settings.clock())) {
                if (!new Accounts(ledger.open()).hasAdministrator()) {
                    throw new NoAdministrator();
                }
            }
        }
    }

    private static void limit(JavalinConfig c, DeskSettings settings, Path folder) {
        c.startup.showJavalinBanner = false;
        c.startup.showOldJavalinVersionWarning = false;
        c.jetty.host = settings.access().host();
        c.jetty.port = settings.port();
        c.http.maxRequestSize = DeskSettings.MOST_BYTES;
        c.jetty.multipartConfig.cacheDirectory(folder.toString());
        c.jetty.multipartConfig.maxFileSize(DeskSettings.MOST_BYTES, SizeUnit.BYTES);
        c.jetty.multipartConfig.maxTotalRequestSize(DeskSettings.MOST_BYTES, SizeUnit.BYTES);
        c.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY, SizeUnit.MB);
        // browsers keep connections open, for whose end it would wait
        c.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
        c.jetty.modifyServletContextHandler(context -> {
            SessionHandler sessions = new SessionHandler();
            sessions.setHttpOnly(true);
            // a link elsewhere to the desk keeps the session; what changes anything has a token as well
            sessions.setSameSite(HttpCookie.SameSite.LAX);
            sessions.setMaxInactiveInterval(settings.access().isBureau() ? IDLE_SECONDS_OF_BUREAU : IDLE_SECONDS);
            sessions.getSessionCookieConfig().setSecure(settings.access().isSecure());
            sessions.getSessionCookieConfig().setName("dudao-" + settings.port()); // two desks are two
            context.setSessionHandler(sessions);
        });
    }

    /** All addresses, each with what a person must be allowed to do there. */
    List<Gate.Entry> addresses() {
        return addresses;
    }

    /** Where its first page is, on this machine. */
    public String url() {
        return "http://" + DeskAccess.LOOPBACK + ":" + server.port() + "/";
    }

    /** Where uploads and results lie. */
    Path folder() {
        return folder.path();
    }

    /** Ends it, and deletes what was uploaded and made. */
    @Override
    public void close() throws IOException {
        checks.close();
        try {
            server.stop();
        } finally {
            ledger.close();
            folder.close();
        }
    }

    /** People are to sign in, and there is no administrator. */
    public static final class NoAdministrator extends Exception {
        private static final long serialVersionUID = 1;

        NoAdministrator() {
            super("There is no administrator.");
        }
    }

    /** Another program answers at the port. */
    public static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1;

        PortTaken(int port, Throwable cause) {
            super("The port " + port + " cannot be opened.", cause);
        }
    }
}
