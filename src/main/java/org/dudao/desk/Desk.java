package org.dudao.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.nio.file.Path;
import org.dudao.Dudao;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/** A running desk, which answers this machine alone. */
public final class Desk implements AutoCloseable {
    /** Other machines cannot reach it. */
    private static final String HOST = "127.0.0.1";

    private static final int IDLE_SECONDS = 12 * 60 * 60;
    private static final int IN_MEMORY = 1;

    private final Javalin server;
    private final Checks checks;
    private final DeskFolder folder;

    private Desk(Javalin server, Checks checks, DeskFolder folder) {
        this.server = server;
        this.checks = checks;
        this.folder = folder;
    }

    /**
     * Starts a desk.
     *
     * @param program judges what is handed in
     * @throws PortTaken if another program has the port
     */
    public static Desk start(Dudao program, DeskSettings settings) throws IOException, PortTaken {
        DeskFolder folder = DeskFolder.make();
        Checks checks = new Checks(folder.path(), new CheckRun(program), settings.limit());
        RequestGuard guard = new RequestGuard();
        Javalin server = Javalin.create(c -> {
            limit(c, settings, folder.path());
            new DeskRoutes(program, checks, guard, settings).register(c.routes);
        });
        Desk desk = new Desk(server, checks, folder);
        try {
            server.start();
        } catch (RuntimeException e) {
            desk.close();
            throw new PortTaken(settings.port(), e);
        }
        guard.mayBe(server.port());
        return desk;
    }

    private static void limit(JavalinConfig c, DeskSettings settings, Path folder) {
        c.startup.showJavalinBanner = false;
        c.startup.showOldJavalinVersionWarning = false;
        c.jetty.host = HOST;
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
            sessions.setMaxInactiveInterval(IDLE_SECONDS);
            sessions.getSessionCookieConfig().setName("dudao-" + settings.port()); // two desks are two
            context.setSessionHandler(sessions);
        });
    }

    /** Where its first page is. */
    public String url() {
        return "http://" + HOST + ":" + server.port() + "/";
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
            folder.close();
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
