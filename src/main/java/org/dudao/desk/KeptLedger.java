package org.dudao.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.dudao.archive.SubmissionArchive;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;

/** The ledger of a desk, which is opened when it is first asked for. */
final class KeptLedger implements AutoCloseable {
    private final LedgerPlace place;
    private final Clock clock;
    private @Nullable LedgerDatabase database;
    private @Nullable Catalogue catalogue;

    KeptLedger(LedgerPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** The ledger; one that is not there is made. */
    synchronized LedgerDatabase open() {
        LedgerDatabase known = database;
        if (known == null) {
            makeFolder();
            known = LedgerDatabase.open(place.address(), clock);
            database = known;
        }
        return known;
    }

    /** The ledger; null if nothing was ever kept. */
    synchronized @Nullable LedgerDatabase orNull() {
        return database == null && !LedgerDatabase.isThere(place.address()) ? null : open();
    }

    private void makeFolder() {
        Path file = LedgerDatabase.fileOf(place.address());
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The standards by which deadlines and parties of items are found. */
    synchronized Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = Catalogue.load();
            catalogue = known;
        }
        return known;
    }

    SubmissionArchive submissions() {
        return place.submissions();
    }

    EvidenceFiles evidence() {
        return place.evidence();
    }

    /** How it is named to people. */
    String shown() {
        return place.shown();
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
        }
    }
}
