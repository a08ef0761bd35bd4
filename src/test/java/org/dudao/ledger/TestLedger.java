package org.dudao.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** An empty ledger for one test, in a file or on a server. */
public final class TestLedger implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-01T01:02:03.004Z"), ZoneOffset.UTC);

    private final String address;
    private final @Nullable Path file;
    private final List<LedgerDatabase> opened = new ArrayList<>();

    private TestLedger(String address, @Nullable Path file) {
        this.address = address;
        this.file = file;
    }

    static TestLedger inFile(Path folder) {
        Path file = folder.resolve("台账.db");
        return new TestLedger(file.toString(), file);
    }

    static TestLedger onServer() {
        return new TestLedger(PostgresServer.shared().newDatabase(), null);
    }

    /** What {@code --db} is given. */
    public String address() {
        return address;
    }

    /** Whether it is on a server. */
    public boolean isOnServer() {
        return file == null;
    }

    /** The ledger; it is opened when it is asked for first. */
    public LedgerDatabase database() {
        return opened.isEmpty() ? again() : opened.get(0);
    }

    /** Opens it once more, as another process would. */
    public LedgerDatabase again() {
        LedgerDatabase database = LedgerDatabase.open(address, CLOCK);
        opened.add(database);
        return database;
    }

    /** Imports what a town's assessments say, one after the other; gives the last result. */
    ImportResult add(TestTown... towns) {
        Importer importer = new Importer(database(), Catalogue.load());
        ImportResult last = null;
        for (TestTown town : towns) {
            last = importer.add(town.assessment(), town.sha256(), "王导入");
        }
        return Objects.requireNonNull(last);
    }

    /** A plain connection, by which anybody could change it. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(file == null ? address : "jdbc:sqlite:" + file);
    }

    /** Runs SQL behind its back. */
    public void execute(String... sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.executeUpdate(one); // of several statements, SQLite executes only the first one otherwise
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(LedgerDatabase::close);
        if (file == null) {
            PostgresServer.shared().drop(address);
        }
    }
}
