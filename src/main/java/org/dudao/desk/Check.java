package org.dudao.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dudao.assessment.History;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;
import org.dudao.ledger.ImportResult;
import org.jspecify.annotations.Nullable;

/** One check of a visitor's, from its upload to its result. */
final class Check {
    private final String id;
    private final String owner;
    private final Path folder;
    private final CheckRequest request;
    private final Instant begun;
    private final CountDownLatch end = new CountDownLatch(1);

    private volatile boolean isRunning;
    private volatile @Nullable CheckResult result;
    private volatile @Nullable BilingualText fault;
    private volatile @Nullable ImportResult kept;

    Check(String id, String owner, Path folder, CheckRequest request, Instant begun) {
        this.id = id;
        this.owner = owner;
        this.folder = folder;
        this.request = request;
        this.begun = begun;
    }

    String id() {
        return id;
    }

    /** The visitor who alone may see it. */
    String owner() {
        return owner;
    }

    /** What was uploaded and made of it. */
    Path folder() {
        return folder;
    }

    CheckRequest request() {
        return request;
    }

    Instant begun() {
        return begun;
    }

    void run() {
        isRunning = true;
    }

    void end(CheckResult made) {
        result = made;
        end.countDown();
    }

    void fail(BilingualText reason) {
        fault = reason;
        end.countDown();
    }

    /** Waits a moment for its end, since most end at once. */
    void await(Duration moment) {
        try {
            end.await(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return isRunning;
    }

    boolean isOver() {
        return end.getCount() == 0;
    }

    /** What came of it; null if it has not ended, or failed. */
    @Nullable
    CheckResult result() {
        return result;
    }

    /**
     * What was judged: the file that was uploaded, or the folder of tables that was in it.
     *
     * @throws IllegalStateException if no submission was given
     */
    Path source() {
        Path tables = folder.resolve(UploadedTables.FOLDER);
        if (Files.isDirectory(tables)) {
            return tables;
        }
        GivenUpload given = request.submission();
        if (given == null) {
            throw new IllegalStateException("There is no submission.");
        }
        return given.path();
    }

    /** What the ledger knew before, as a {@code history.json}; null if it knew nothing, or was not asked. */
    byte @Nullable [] history() throws IOException {
        Path file = folder.resolve(ResultFiles.FOLDER).resolve(History.FILE);
        return Files.exists(file) ? RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM) : null;
    }

    /** Notes that it was put into the ledger. */
    void kept(ImportResult took) {
        kept = took;
    }

    /** What it changed in the ledger; null while it is not there. */
    @Nullable
    ImportResult kept() {
        return kept;
    }

    /** Why it failed; null if it did not. */
    @Nullable
    BilingualText fault() {
        return fault;
    }
}
