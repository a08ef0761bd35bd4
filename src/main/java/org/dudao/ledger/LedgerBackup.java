package org.dudao.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.Durable;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Backs up ledgers of SQLite with their evidence, and brings them back. A copy is made at the side, verified, and moved to its place as a
 * whole; what is there already is never overwritten.
 */
public final class LedgerBackup {
    private static final String SIDE = ".writing-";

    private LedgerBackup() {}

    /**
     * A copy of a ledger.
     *
     * @param check what it was found to be; nothing was made if it has a fault
     * @param files the number of files of evidence that go with it
     * @param faults of the evidence; nothing was made if there are any
     * @param kept where the ledger is that was there before; null if there was none
     */
    public record Copied(
            JournalCheck check,
            int files,
            List<BilingualText> faults,
            @Nullable Path kept) {
        /** Whether it was made. */
        public boolean isMade() {
            return check.fault() == null && faults.isEmpty();
        }
    }

    /**
     * Backs up a ledger while others may write into it.
     *
     * @param from the ledger
     * @param evidence its files
     * @param to a new file; the evidence goes into a folder beside it
     * @throws Refused if that file exists
     */
    public static Copied backup(Path from, EvidenceFiles evidence, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(
                    "已有这个文件，不覆盖：" + to + "。请给出新的文件名，如带日期的。",
                    "The file already exists and is not overwritten: " + to
                            + ". Give a new name, such as one with the day.");
        }
        return copy(from, evidence, to, EvidenceFiles.beside(to), false);
    }

    /**
     * Restores a backup.
     *
     * @param from the backup; its evidence is in the folder beside it
     * @param to the ledger
     * @param evidence the ledger's files, to which those of the backup are added
     * @param replace whether a ledger that is there is moved aside
     * @throws Refused if a ledger is there and is not to be replaced
     */
    public static Copied restore(Path from, Path to, EvidenceFiles evidence, boolean replace) throws IOException {
        FileFault.reading(from, () -> {
            RegularFile.mustBe(from);
            return from;
        });
        boolean there = Files.exists(to, LinkOption.NOFOLLOW_LINKS);
        if (there && Files.isSameFile(from, to)) {
            throw new Refused("备份和台账是同一个文件：" + to + "。", "The backup is the ledger itself: " + to + ".");
        } else if (there && !replace) {
            throw new Refused(
                    "已有台账，不覆盖：" + to + "。请用 --db 给出新的文件；确认要换掉，加 --replace，原台账改名保存在旁边。",
                    "There is a ledger, which is not overwritten: " + to
                            + ". Name a new file with --db; to replace it, add --replace: it is kept beside under another name.");
        }
        return copy(from, EvidenceFiles.beside(from), to, evidence, there);
    }

    private static Copied copy(Path from, EvidenceFiles has, Path to, EvidenceFiles gets, boolean replace)
            throws IOException {
        Path folder = Objects.requireNonNull(to.toAbsolutePath().getParent(), "a file is in a folder");
        Path side = FileFault.writing(folder, () -> {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, SIDE);
        });
        try {
            Path made = side.resolve("ledger.db");
            into(from, made);
            JournalCheck check;
            EvidenceCheck files;
            try (LedgerDatabase database = LedgerDatabase.open(made.toString(), Clock.systemUTC())) {
                check = JournalCheck.of(database);
                files = EvidenceCheck.of(database, has);
            }
            Copied copied = new Copied(check, files.files().size(), files.faults(), null);
            if (!copied.isMade()) {
                return copied;
            }
            for (String sha256 : files.files()) {
                keep(has, sha256, gets);
            }
            settle(made);
            Path kept = replace ? aside(to) : null;
            Files.move(made, to.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(folder);
            return new Copied(check, copied.files(), List.of(), kept);
        } finally {
            try (Stream<Path> left = Files.list(side)) {
                for (Path one : left.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(side);
        }
    }

    private static void keep(EvidenceFiles has, String sha256, EvidenceFiles gets) throws IOException {
        Path file = has.find(sha256);
        if (file != null && gets.fault(sha256) != null) {
            try (EvidenceFiles.Prepared prepared = gets.prepare(file)) {
                prepared.keep();
            }
        }
    }

    /** Copies one state of a database into a new file. */
    private static void into(Path from, Path made) {
        LedgerAddress at = LedgerAddress.of(from.toString());
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Retries.LONGEST);
        try (Handle handle = Jdbi.create(source(from, config)).open()) {
            if (!Migrations.isThere(handle)) {
                throw new LedgerFault(
                        "这不是台账文件：" + from + "。请给出 dudao ledger backup 做的备份。",
                        "Not a ledger: " + from + ". Give a backup that dudao ledger backup made.");
            }
            handle.createUpdate("vacuum into :file")
                    .bind("file", made.toString())
                    .execute();
        } catch (RuntimeException e) {
            throw DatabaseFaults.named(e, at);
        }
    }

    /** Leaves the copy as one file, which can be read where nothing can be written, and on the disk. */
    private static void settle(Path made) throws IOException {
        try (Handle handle = Jdbi.create(source(made, new SQLiteConfig())).open()) {
            handle.execute("pragma journal_mode = delete");
        }
        Durable.file(made);
    }

    /** Moves a ledger aside, whatever state it is in. */
    private static Path aside(Path ledger) throws IOException {
        Path kept = unused(ledger);
        try (LedgerDatabase database = LedgerDatabase.open(ledger.toString(), Clock.systemUTC())) {
            database.mustBeIdle();
        } catch (LedgerFault e) {
            if (e.getCause() != null && DatabaseFaults.isBusy(e)) {
                throw e;
            }
            // a damaged ledger is moved as it is
        }
        for (String part : List.of("-wal", "-shm")) {
            Path one = ledger.resolveSibling(ledger.getFileName() + part);
            if (Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(one, kept.resolveSibling(kept.getFileName() + part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        try {
            Files.createLink(kept, ledger); // the ledger is there at every moment until the new one takes its place
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(ledger, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
    }

    private static Path unused(Path ledger) throws FileAlreadyExistsException {
        for (int i = 1; i < Integer.MAX_VALUE; i++) {
            Path kept = ledger.resolveSibling(ledger.getFileName() + ".replaced-" + i);
            if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                return kept;
            }
        }
        throw new FileAlreadyExistsException(ledger.toString());
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(LedgerAddress.of(file.toString()).url());
        return source;
    }
}
