package org.dudao.desk;

import java.nio.file.Path;
import org.dudao.archive.SubmissionArchive;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.LedgerDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Where a desk keeps what it is asked to keep.
 *
 * @param address a file of SQLite, or that of a PostgreSQL server, which begins with {@code jdbc:}
 * @param archive the folder with assessments and submissions; null for the one beside the ledger
 * @param files the folder with evidence; null for the one beside the ledger, which a server does not have
 */
public record LedgerPlace(
        String address, @Nullable Path archive, @Nullable Path files) {
    /** The one in a folder of the user's own. */
    public static LedgerPlace ofUser() {
        return new LedgerPlace(
                Path.of(System.getProperty("user.home"), "Dudao", "dudao-ledger.db")
                        .toString(),
                null,
                null);
    }

    /** The archive of assessments and submissions. */
    SubmissionArchive submissions() {
        return ArchivedImport.archive(archive, address);
    }

    /** The files attached to items. */
    EvidenceFiles evidence() {
        Path ledger = LedgerDatabase.fileOf(address);
        if (files != null) {
            return new EvidenceFiles(files);
        }
        if (ledger == null) {
            throw new IllegalStateException("Of a server the folder with evidence is named.");
        }
        return EvidenceFiles.beside(ledger);
    }

    /** How it is named to people, without a password. */
    String shown() {
        Path ledger = LedgerDatabase.fileOf(address);
        return ledger == null ? "PostgreSQL" : ledger.toString();
    }
}
