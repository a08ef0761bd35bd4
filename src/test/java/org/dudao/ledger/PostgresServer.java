package org.dudao.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server for tests, run by {@code src/bench/postgres.sh}; it and its data are gone when this process ends. */
public final class PostgresServer {
    private static final String SCRIPT = "src/bench/postgres.sh";

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final String url;

    private PostgresServer(Path folder) {
        this.folder = folder;
        this.url = run("start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            run("stop");
            delete(folder);
        }));
    }

    /** The one that the tests of this process share. */
    private static final class Shared {
        static final PostgresServer ONE = start();
    }

    /** The one that the tests of this process share. */
    public static PostgresServer shared() {
        return Shared.ONE;
    }

    /** Starts a server of one's own, to be killed. */
    static PostgresServer start() {
        try {
            return new PostgresServer(Files.createTempDirectory("dudao-postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of its first database. */
    String url() {
        return url;
    }

    /** Makes an empty database, and gives its address. */
    public String newDatabase() {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return url.replace("/dudao?", "/" + name + "?");
    }

    void drop(String address) {
        execute("drop database " + address.replaceAll(".*/|\\?.*", "") + " with (force)");
    }

    /** Lets a user in only with a password. */
    void askForPassword(String user) throws IOException, InterruptedException {
        Path rules = folder.resolve("data/pg_hba.conf");
        Files.writeString(rules, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
        execute("select pg_reload_conf()");
        Thread.sleep(1_000); // the server reads it a little later
    }

    /** Runs SQL in its first database. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs the script: start, stop or kill; gives what it prints. */
    String run(String command) {
        List<String> line = new ArrayList<>(List.of(SCRIPT, command, folder.toString()));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            Process process =
                    new ProcessBuilder(line).redirectError(log.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(line + ": " + Files.readString(log));
            }
            Files.delete(log);
            return out.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(PostgresServer::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
