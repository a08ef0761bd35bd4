package org.dudao.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The connections to a ledger, and how each kind of database lets one writer in at a time. */
final class Connections implements AutoCloseable {
    /** How long a database itself waits for another writer, in milliseconds. */
    static final int BUSY = 2_000;

    /** What SQLite keeps in memory, in KiB (negative, as it wants it), and how many pages its log takes before they go to the file. */
    private static final int CACHE = -32_000;

    private static final int LOG = 8_000;

    /** A number of our own for the lock of PostgreSQL. */
    private static final long LOCK = 0x4455_4441_4FL;

    private static final int POOL = 8;

    /** It would write to the terminal what its exceptions say, too. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final DataSource source;
    private final @Nullable HikariDataSource pool;

    private Connections(DataSource source, @Nullable HikariDataSource pool) {
        this.source = source;
        this.pool = pool;
    }

    static Connections to(LedgerAddress address) {
        return address.file() == null ? toServer(address) : toFile(address);
    }

    /** WAL lets others read while one writes; FULL keeps what was acknowledged when the machine loses power. */
    private static Connections toFile(LedgerAddress address) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY);
        config.enforceForeignKeys(true);
        config.setCacheSize(CACHE);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(LOG));
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(address.url());
        return new Connections(source, null);
    }

    private static Connections toServer(LedgerAddress address) {
        DRIVER.setLevel(Level.OFF);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        String user = System.getenv("DUDAO_DB_USER");
        String password = System.getenv("DUDAO_DB_PASSWORD");
        if (user != null) {
            config.setUsername(user);
        }
        if (password != null) {
            config.setPassword(password);
        }
        HikariDataSource pool = new HikariDataSource(config);
        return new Connections(pool, pool);
    }

    DataSource source() {
        return source;
    }

    /**
     * Runs a transaction that holds the only right to write from its first statement on. Reading first and locking later would let two read
     * the same last row of the journal.
     */
    <T> T writing(Handle handle, Supplier<T> work) {
        if (pool == null) {
            handle.execute("begin immediate");
            try {
                T result = work.get();
                handle.execute("commit");
                return result;
            } catch (RuntimeException e) {
                rollBack(handle, e);
                throw e;
            }
        }
        return handle.inTransaction(in -> {
            in.execute("set local lock_timeout = " + BUSY);
            in.createQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as held")
                    .bind("lock", LOCK)
                    .mapTo(Integer.class)
                    .one();
            return work.get();
        });
    }

    /** SQLite has ended the transaction itself after some faults, such as a full disk. */
    private static void rollBack(Handle handle, RuntimeException because) {
        try {
            handle.execute("rollback");
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
