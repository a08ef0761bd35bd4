package org.dudao.ledger;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database of a ledger: one file of SQLite, or a PostgreSQL server.
 *
 * <p>Each write is one transaction, and one at a time. A write that was acknowledged survives the death of the process.
 */
public final class LedgerDatabase implements Closeable {
    private final LedgerAddress address;
    private final Connections connections;
    private final Jdbi jdbi;
    private final IdleHandles handles;
    private final Clock clock;

    private LedgerDatabase(LedgerAddress address, Connections connections, Clock clock) {
        this.address = address;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections.source());
        this.handles = new IdleHandles(jdbi, address.file() != null);
        this.clock = clock;
    }

    /**
     * Opens a ledger; a file that is not there is made.
     *
     * @param address a file, or an address that begins with {@code jdbc:}
     * @param clock tells the moments that the journal notes
     * @throws LedgerFault if it cannot be opened, is none, or was made by a newer version
     */
    public static LedgerDatabase open(String address, Clock clock) {
        LedgerAddress at = LedgerAddress.of(address);
        Connections connections = connect(at);
        try {
            LedgerDatabase opened = new LedgerDatabase(at, connections, clock);
            Migrations.apply(opened.jdbi, connections.source(), at);
            return opened;
        } catch (RuntimeException e) {
            connections.close();
            throw DatabaseFaults.named(e, at);
        }
    }

    private static Connections connect(LedgerAddress at) {
        try {
            return Connections.to(at);
        } catch (RuntimeException e) {
            throw DatabaseFaults.named(e, at);
        }
    }

    /** Whether there is a ledger at an address; a server is asked when it is opened. */
    public static boolean isThere(String address) {
        Path file = LedgerAddress.of(address).file();
        return file == null || Files.exists(file);
    }

    /** The file of the database at an address; null for a server. */
    public static @Nullable Path fileOf(String address) {
        return LedgerAddress.of(address).file();
    }

    /** The file of the database; null for a server. */
    public @Nullable Path file() {
        return address.file();
    }

    /** Reads one state of the database, whatever others write meanwhile. */
    public <T> T read(Function<Handle, T> work) {
        try {
            return handles.with(handle -> handle.inTransaction(in -> {
                if (address.file() == null) {
                    in.execute("set transaction isolation level repeatable read");
                }
                return work.apply(in);
            }));
        } catch (RuntimeException e) {
            throw DatabaseFaults.named(e, address);
        }
    }

    /**
     * Runs one transaction that writes. It is tried again for a while if another one is running.
     *
     * @throws LedgerFault if others keep the ledger busy, or the disk is full: then nothing was written
     */
    <T> T write(Function<Writing, T> work) {
        try {
            return Retries.whileBusy(() -> once(work));
        } catch (RuntimeException e) {
            throw DatabaseFaults.named(e, address);
        }
    }

    private <T> T once(Function<Writing, T> work) {
        return handles.with(handle -> connections.writing(handle, () -> {
            Writing writing = Writing.of(handle, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            T result = work.apply(writing);
            writing.journal().flush();
            return result;
        }));
    }

    /**
     * Writes the file of SQLite anew, so that nothing stays in it of what was deleted. A server does so by itself.
     *
     * @return whether it was written; false too if others use the ledger, or the disk has no space for it
     */
    boolean scrub() {
        if (address.file() == null) {
            return false;
        }
        try {
            return Retries.whileBusy(this::vacuumed);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean vacuumed() {
        try (Handle handle = jdbi.open()) {
            handle.execute("vacuum");
            handle.execute("pragma wal_checkpoint(truncate)");
            return true;
        }
    }

    /**
     * Brings all that was written into the file of SQLite, so that it can be moved.
     *
     * @throws LedgerFault if somebody is using it
     */
    void mustBeIdle() {
        try (Handle handle = jdbi.open()) {
            handle.execute("pragma wal_checkpoint(truncate)");
            handle.execute("begin exclusive");
            handle.execute("rollback");
        } catch (RuntimeException e) {
            throw DatabaseFaults.named(e, address);
        }
    }

    @Override
    public void close() {
        handles.close();
        connections.close();
    }
}
